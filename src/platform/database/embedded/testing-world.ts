// What the tests of the launcher share: a folder for each test, other programs, and nothing left at the end.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './index.ts';

/** Another program of the test, and the server it says it has. */
export type Program = { url: string; pid: number; owned: boolean; process: ChildProcess; lines: Interface };

/** The world of one test: its folder, and what it started. */
export class World {
  directory = '';
  readonly processes: ChildProcess[] = [];

  readonly #servers: EmbeddedPostgres[] = [];

  async start(): Promise<EmbeddedPostgres> {
    const server = await startEmbeddedPostgres({ directory: this.directory });
    this.#servers.push(server);
    return server;
  }

  /** Starts the server from another program, in a process group of its own like one that a terminal starts. */
  async startProgram(entry = join(import.meta.dirname, 'testing-program.ts')): Promise<Program> {
    const child = spawn(process.execPath, [entry, this.directory], {
      detached: true,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.processes.push(child);
    const lines = createInterface(child.stdout);
    return { ...JSON.parse(await nextLine(lines)), process: child, lines };
  }

  /** Ends what the test left running, and checks that the server can be adopted and stopped whatever its state. */
  async calm(): Promise<void> {
    for (const child of this.processes.splice(0)) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      child.kill('SIGKILL');
      await ended(child);
    }
    for (const server of this.#servers.splice(0)) await server.stop(); // each would revive its server
    if (!existsSync(join(this.directory, 'cluster'))) return;
    const last = await startEmbeddedPostgres({ directory: this.directory });
    expect(last.owned).toBe(true);
    await last.stop();
  }

  open(): void {
    this.directory = mkdtempSync(join(tmpdir(), 'guichet-embedded-'));
  }

  remove(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }
}

/** A folder of its own for each test of the file. */
export const useFreshWorld = (): World => {
  const world = new World();
  beforeEach(() => world.open());
  afterEach(async () => {
    await world.calm();
    world.remove();
  });
  return world;
};

/** One folder for the tests of the file, whose server is stopped between them: making a cluster is the longest part. */
export const useWorld = (): World => {
  const world = new World();
  beforeAll(() => world.open());
  afterEach(() => world.calm());
  afterAll(() => world.remove());
  return world;
};

/** One statement on a connection of its own. */
export const query = async (url: string, text: string): Promise<Record<string, unknown>[]> => {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query(text);
  await client.end();
  return rows;
};

/** The next line another program writes. */
export const nextLine = (lines: Interface) => new Promise<string>((resolve) => lines.once('line', resolve));

/** The end of another program. */
export const ended = (child: ChildProcess) => new Promise((resolve) => child.once('exit', resolve));
