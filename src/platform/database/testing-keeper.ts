// A program of the tests, not of the product: keeps their server while it is used, then leaves nothing of it.
import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded/index.ts';
import { releaseOwnership, takeOwnership } from './embedded/ownership.ts';
import { inspectCluster } from './embedded/postmaster.ts';
import { isAlive } from './embedded/processes.ts';
import { dropWithLogin, type StandingServer } from './testing-server.ts';

const { folder, idleSeconds, run }: StandingServer = JSON.parse(process.argv[2] ?? '');
const ROUND_MILLISECONDS = 500;
/** Asking the server costs it a process; several servers may stand. */
const ASK_MILLISECONDS = Math.min(10_000, idleSeconds * 250);

const directory = join(folder, 'server');
const addressFile = join(folder, 'address.json');
const keeperFile = { owner: join(folder, 'keeper.json') };

let told = false;
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => (told = true));

mkdirSync(folder, { recursive: true, mode: 0o711 });
if (!(await takeOwnership(keeperFile))) process.exit(); // another one keeps it
try {
  const server = await start();
  await keep(server);
  rmSync(addressFile, { force: true });
  await server.stop();
} finally {
  leaveNothing();
}
process.exit();

/** A server left by a keeper that was killed is adopted; files without a server may be anything after a power cut. */
async function start(): Promise<EmbeddedPostgres> {
  const running = inspectCluster(join(directory, 'cluster')).kind;
  if (running === 'stopped' || running === 'stale') rmSync(directory, { recursive: true, force: true });
  const server = await startEmbeddedPostgres({ directory, durable: false });
  const draft = `${addressFile}.${process.pid}`;
  writeFileSync(draft, JSON.stringify({ url: server.url, keeper: process.pid }), { mode: 0o600 });
  renameSync(draft, addressFile);
  return server;
}

/**
 * Waits until the server is of no use: its run ended, idle for long when it is of no run, or the program it belongs to
 * removed. The server of a run may wait longer than that for the next file that asks for it, behind the browser's.
 */
async function keep(server: EmbeddedPostgres): Promise<void> {
  const program = import.meta.filename;
  const { ino } = statSync(program);
  let usedAt = Date.now();
  let askedAt = 0;
  while (!told && (run !== null || Date.now() - usedAt < idleSeconds * 1000)) {
    if (run !== null && !isAlive(run)) return;
    if (!existsSync(program) || statSync(program).ino !== ino) return;
    if (Date.now() - askedAt > ASK_MILLISECONDS) {
      askedAt = Date.now();
      if (await isUsed(server.url)) usedAt = Date.now();
    }
    await pause(ROUND_MILLISECONDS);
  }
}

/** Somebody is connected, or a run that lives has a database. Those of dead runs are dropped on the way. */
async function isUsed(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ name: string; users: number }>(
      `select datname as name, (select count(*)::integer from pg_stat_activity
         where datid = pg_database.oid and pid <> pg_backend_pid()) as users
       from pg_database where not datistemplate`,
    );
    const dead = rows.filter(({ name }) => !isAlive(runOf(name) ?? process.pid));
    for (const { name } of dead) await dropWithLogin(client, name);
    return rows.some(({ name, users }) => !dead.some((one) => one.name === name) && isOfUse(name, users));
  } catch {
    return false; // killed: it is being started again
  } finally {
    await client.end().catch(() => undefined);
  }
}

const isOfUse = (name: string, users: number): boolean => users > 0 || runOf(name) !== null;

/** The process whose run made a database: `guichet_test_4711_…`. */
function runOf(name: string): number | null {
  const found = /^guichet_test_(\d+)_/.exec(name)?.[1];
  return found ? Number(found) : null;
}

function leaveNothing(): void {
  rmSync(addressFile, { force: true });
  rmSync(directory, { recursive: true, force: true });
  rmSync(join(folder, 'keeper.log'), { force: true });
  releaseOwnership(keeperFile);
  try {
    rmdirSync(folder);
  } catch {
    // Another keeper has come meanwhile, and begins anew.
  }
}
