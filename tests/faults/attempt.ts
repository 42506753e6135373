import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { root } from '../journeys/program.ts';

/** How a start ended, when it could not be one. */
export interface Attempt {
  readonly code: number | null;
  /** What was printed on the standard output, and on that of errors. */
  readonly said: string;
  readonly complaint: string;
}

/** The built program with these settings; whoever starts it waits for its end. */
export const spawnProgram = (environment: Record<string, string>, role = 'serve') =>
  spawn(process.execPath, [path.join(root, 'dist/server/main.js'), role], {
    cwd: root,
    env: { ...process.env, LOG_LEVEL: 'warn', DATABASE_URL: '', BASE_URL: '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** Starts the program where it cannot start. */
export const attempt = async (environment: Record<string, string>): Promise<Attempt> => {
  const child = spawnProgram(environment);
  const [said, complaint, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  return { code, said, complaint };
};

/** A folder that the account of the database can reach, as the program's data need. */
export const newFolder = (): string => {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'guichet-start-'));
  fs.chmodSync(directory, 0o755);
  return directory;
};
