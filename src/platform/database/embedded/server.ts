import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import type { Layout } from './folders.ts';
import { inspectCluster, type Postmaster } from './postmaster.ts';
import { isAlive } from './processes.ts';
import { identityOf, type SystemAccount } from './system-account.ts';

const POLL_MILLISECONDS = 10;
const START_MILLISECONDS = 60_000;
const STOP_MILLISECONDS = 30_000;
const LARGEST_JOURNAL = 10_000_000;

/** Settings of every embedded server: no network, one folder closed to others, times in UTC. */
const COMMON = [
  'listen_addresses=',
  'port=5432',
  'unix_socket_permissions=0700',
  'max_connections=60',
  'timezone=UTC',
  'log_timezone=UTC',
  'jit=off',
  'log_checkpoints=off',
];
/** What an acknowledged change survives: a power cut. These are PostgreSQL's defaults, written to be seen. */
const DURABLE = ['fsync=on', 'synchronous_commit=on', 'full_page_writes=on'];
/** Tests throw their data away: ×5 faster, and several copies of a template at once. */
const DISPOSABLE = [
  ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off', 'max_connections=200'],
  ['wal_level=minimal', 'max_wal_senders=0', 'checkpoint_timeout=1d', 'max_wal_size=8GB'],
].flat();

/** Starts the server in a process group of its own, so that Ctrl-C reaches the program alone, which then stops it. */
export function spawnServer(
  layout: Layout,
  binaries: Binaries,
  account: SystemAccount,
  socketFolder: string,
  durable: boolean,
): ChildProcess {
  const settings = [
    ...COMMON,
    ...(durable ? DURABLE : DISPOSABLE),
    `unix_socket_directories=${socketFolder}`,
  ];
  const journal = openJournal(layout.journal);
  try {
    const child = spawn(
      join(binaries.folder, 'bin', 'postgres'),
      ['-D', layout.cluster, ...settings.flatMap((setting) => ['-c', setting])],
      {
        ...identityOf(account),
        cwd: '/',
        detached: true,
        stdio: ['ignore', journal, journal],
        env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
      },
    );
    child.on('error', () => undefined); // seen by waitUntilReady, which tells what the journal says
    child.unref();
    return child;
  } finally {
    closeSync(journal);
  }
}

/** A file, not a pipe: the server must be able to write it after the death of the program that started it. */
function openJournal(file: string): number {
  if (existsSync(file) && statSync(file).size > LARGEST_JOURNAL) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}

/**
 * Brings the cluster to the state « ready » whatever it is found in. `start` is called when no server runs; a server
 * that fails at once (another program was faster, children of a killed server are still ending) is tried again. `stale`
 * tells that a pid file of nobody is in the way, which PostgreSQL itself would obey. `abandoned` ends the wait.
 */
export async function waitUntilReady(
  layout: Layout,
  start: (stale: boolean) => Promise<void>,
  abandoned: AbortSignal,
): Promise<Postmaster> {
  const deadline = Date.now() + START_MILLISECONDS;
  let startedAt = 0;
  let why = 'it did not start';
  while (Date.now() < deadline && !abandoned.aborted) {
    const state = inspectCluster(layout.cluster);
    if (state.kind === 'ready') return state.postmaster;
    if (state.kind === 'busy') why = state.why;
    else if (Date.now() - startedAt > 1_000) {
      await start(state.kind === 'stale');
      startedAt = Date.now();
    }
    await pause(POLL_MILLISECONDS);
  }
  throw new Error(`The database in ${layout.directory} cannot be started: ${why}.\n${endOf(layout.journal)}`);
}

/** Stops the server: connections are cut, everything is written; a server that does not end is made to. */
export async function stopServer(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    const deadline = Date.now() + STOP_MILLISECONDS;
    while (isAlive(pid) && Date.now() < deadline) await pause(POLL_MILLISECONDS);
  }
}

function endOf(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(-15).join('\n') : '';
}
