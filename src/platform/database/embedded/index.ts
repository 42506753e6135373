/**
 * PostgreSQL that comes with the program: real binaries from npm, started and stopped by us, reached by a socket only.
 *
 *     const server = await startEmbeddedPostgres({ directory: 'data/database', log: console.info });
 *     await migrateDatabase(server.url);
 *     await server.stop();
 *
 * The folder belongs to one program at a time (`ownership.ts`). A server left running by a program that was killed is
 * adopted; a server that was killed is started again, and PostgreSQL recovers all that was acknowledged.
 */
import type { ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { prepareBinaries } from './binaries.ts';
import { type Layout, prepareLayout, prepareSocketFolder } from './folders.ts';
import { initialiseCluster, OWNER } from './initialise.ts';
import { releaseOwnership, takeOwnership } from './ownership.ts';
import type { Postmaster } from './postmaster.ts';
import { isAlive } from './processes.ts';
import { spawnServer, stopServer, waitUntilReady } from './server.ts';
import { chooseAccount, type SystemAccount } from './system-account.ts';

/** A running server: where to connect, and how to stop it. */
export interface EmbeddedPostgres {
  /** Address of the owner; the same as long as the folder is. */
  readonly url: string;
  readonly pid: number;
  /** Where the data really are: elsewhere than asked when the server's account may not go there. */
  readonly directory: string;
  /** False when another program started the server and still runs: stopping is then its affair. */
  readonly owned: boolean;
  stop(): Promise<void>;
}

export type EmbeddedOptions = {
  directory: string;
  /** Told of a server that died, and is started again. */
  log?: (text: string) => void;
  /** False for tests only: faster, and a power cut loses everything. */
  durable?: boolean;
};

/** Starts the built-in PostgreSQL on a folder, or joins the one that already runs there. */
export const startEmbeddedPostgres = async (options: EmbeddedOptions): Promise<EmbeddedPostgres> => {
  const { directory, log = () => undefined, durable = true } = options;
  const account = chooseAccount(join(directory, 'cluster'));
  const server = new Server(prepareLayout(directory, account), account, durable, log);
  await server.start();
  return server;
};

const WATCH_MILLISECONDS = 1_000;

class Server implements EmbeddedPostgres {
  owned = false;
  readonly #layout: Layout;
  readonly #account: SystemAccount;
  readonly #durable: boolean;
  readonly #log: (text: string) => void;
  #child: ChildProcess | null = null;
  #postmaster: Postmaster = { pid: 0, port: 0, socketFolder: '', status: '' };
  #watch: NodeJS.Timeout | undefined;
  #starting: Promise<void> = Promise.resolve();
  readonly #stopping = new AbortController();

  constructor(layout: Layout, account: SystemAccount, durable: boolean, log: (text: string) => void) {
    this.#layout = layout;
    this.#account = account;
    this.#durable = durable;
    this.#log = log;
  }

  get pid(): number {
    return this.#postmaster.pid;
  }

  get directory(): string {
    return this.#layout.directory;
  }

  get url(): string {
    const { port, socketFolder } = this.#postmaster;
    return `postgresql://${OWNER}@localhost:${port}/${OWNER}?host=${encodeURIComponent(socketFolder)}`;
  }

  async start(): Promise<void> {
    this.owned = await takeOwnership(this.#layout);
    const start = (stale: boolean) => this.#spawn(stale);
    this.#postmaster = await waitUntilReady(this.#layout, start, this.#stopping.signal);
    if (this.owned) this.#keepWatch();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    clearInterval(this.#watch);
    await this.#starting;
    if (!this.owned) return;
    await stopServer(this.pid);
    if (this.#child?.pid && this.#childRuns()) await stopServer(this.#child.pid); // was being started again
    rmSync(this.#postmaster.socketFolder, { recursive: true, force: true });
    releaseOwnership(this.#layout);
    this.owned = false;
  }

  #keepWatch(): void {
    clearInterval(this.#watch);
    this.#watch = setInterval(() => this.#revive(), WATCH_MILLISECONDS).unref();
  }

  /**
   * Killed by a system short of memory, or by somebody: the program would otherwise serve errors until it is noticed.
   * Tried for as long as the program runs: a disk that is full now may be emptied within the hour.
   */
  #revive(): void {
    if (isAlive(this.pid)) return;
    clearInterval(this.#watch);
    this.#log(`database process ${this.pid} is gone: it is started again`);
    this.#starting = this.start().catch((error: unknown) => {
      if (this.#stopping.signal.aborted) return;
      this.#log(String(error));
      this.#keepWatch();
    });
  }

  /** The server that we started has not ended, ready or not. */
  #childRuns(): boolean {
    return this.#child !== null && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  async #spawn(stale: boolean): Promise<void> {
    if (this.#childRuns()) return; // slow to begin: a second one would outlive stop()
    this.owned ||= await takeOwnership(this.#layout);
    if (!this.owned) return; // another program is starting or stopping it: wait for one or the other
    const binaries = prepareBinaries(this.#layout.directory, this.#account);
    initialiseCluster(this.#layout, binaries, this.#account, this.#durable);
    const socketFolder = prepareSocketFolder(this.#layout.directory, this.#account);
    rmSync(join(socketFolder, '.s.PGSQL.5432.lock'), { force: true }); // no server runs: nobody's any more
    if (stale) rmSync(join(this.#layout.cluster, 'postmaster.pid'), { force: true });
    this.#child = spawnServer(this.#layout, binaries, this.#account, socketFolder, this.#durable);
  }
}
