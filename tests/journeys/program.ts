import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startEmbeddedPostgres } from '../../src/platform/database/index.ts';
import { openMailbox } from '../../src/platform/mail/index.ts';

/** Folder of the project. */
export const root = path.resolve(import.meta.dirname, '../..');
const patience = 60_000;

/** The built program, run as a newcomer runs it: its own folder, its own port, killed and started again at will. */
export interface Program {
  readonly url: string;
  readonly directory: string;
  /** Starts it (again) and waits until it answers. */
  start(): Promise<void>;
  /** As a supervisor does, or as Ctrl-C does (SIGINT). Resolves with the exit code. */
  stop(signal?: 'SIGTERM' | 'SIGINT' | 'SIGHUP'): Promise<number | null>;
  /** As a power cut does: nothing is finished, nothing is closed. */
  kill(): Promise<void>;
  /** Mails caught so far, oldest first: recipient, subject and plain text. */
  mails(): Promise<{ to: string; subject: string; text: string }[]>;
  /** What it said so far, to whoever started it. */
  output(): string;
  /** Closes the terminal that shows what it says. */
  hush(): void;
  /** Stops it, and the database that a killed one left running; removes its folder. */
  remove(): Promise<void>;
}

/** A port of this machine that nobody uses. */
export const freePort = async (): Promise<number> => {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
};

const answers = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(`${url}/sante`)).ok;
  } catch {
    return false;
  }
};

const waitUntilReady = async (url: string, child: ChildProcess, output: () => string): Promise<void> => {
  const limit = Date.now() + patience;
  while (Date.now() < limit) {
    if (child.exitCode !== null) throw new Error(`The program stopped (${child.exitCode}):\n${output()}`);
    if (await answers(url)) return;
    await pause(50);
  }
  throw new Error(`The program does not answer:\n${output()}`);
};

/** Prepares a program on a new folder; nothing runs before `start`. `through` starts it by another command. */
export const newProgram = async (
  environment: Record<string, string> = {},
  through: readonly string[] = [],
): Promise<Program> => {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'guichet-journey-'));
  fs.chmodSync(directory, 0o755); // run by root, the database has an account of its own, which must reach it
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  let output = '';
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
    const close = once(child, 'close'); // everything that it said has been read
    child.kill(signal);
    await close;
    return child.exitCode;
  };
  const program: Program = {
    url,
    directory,
    start: async () => {
      const main = process.env.PROGRAM ?? path.join(root, 'dist/server/main.js');
      const [command = '', ...parameters] = [...through, process.execPath, main];
      child = spawn(command, parameters, {
        cwd: root,
        env: {
          ...process.env,
          PORT: String(port),
          DATA_DIR: directory,
          LOG_LEVEL: 'warn',
          DATABASE_URL: '',
          BASE_URL: '', // vitest sets one of its own
          ...environment,
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      child.stdout?.on('data', (text) => (output += text));
      child.stderr?.on('data', (text) => (output += text));
      await waitUntilReady(url, child, () => output);
    },
    stop: (signal = 'SIGTERM') => end(signal),
    kill: async () => {
      await end('SIGKILL');
    },
    mails: async () => {
      const mailbox = await openMailbox(path.join(directory, 'courrier'));
      const mails = await mailbox.list();
      return mails
        .map((mail) => ({ to: mail.to.join(', '), subject: mail.subject, text: mail.text }))
        .reverse();
    },
    output: () => output,
    hush: () => {
      child?.stdout?.destroy();
      child?.stderr?.destroy();
    },
    remove: async () => {
      await end('SIGTERM');
      if (fs.existsSync(path.join(directory, 'base/cluster/postmaster.pid')))
        await (await startEmbeddedPostgres({ directory: path.join(directory, 'base') })).stop();
      fs.rmSync(directory, { recursive: true, force: true });
    },
  };
  return program;
};
