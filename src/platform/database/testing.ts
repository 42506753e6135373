/**
 * A real database for each test file, copied in milliseconds from a template: migrated once for all the runs on the server
 * that stands between them, once a run on a server that was given.
 *
 *     const test = await createTestDatabase();
 *     await test.database.withScope({ kind: 'platform' }, …);
 *     afterAll(() => test.drop());
 */
import { randomBytes } from 'node:crypto';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Client, type Pool } from 'pg';
import { inject } from 'vitest';
import { until } from '../testing-until.ts';
import { type Database, openDatabase, type Tables } from './database.ts';
import { type ApplicationLogin, addressFor } from './migrate/application-login.ts';
import { migrateDatabase } from './migrate/index.ts';
import { openOwnerPool } from './pool/owner-pool.ts';
import { dropWithLogin, standingServerUrl } from './testing-server.ts';
import type { TestServer } from './testing-setup.ts';

/** A database of one test file. */
export type TestDatabase = {
  /** As the program sees it: its own login, row-level security. */
  database: Database;
  /** As its owner sees it, whom row-level security does not hold: for facts that no action of the program makes. */
  owner: Kysely<Tables>;
  /** For `openDatabase`. */
  url: string;
  /** For `migrateDatabase` and `startWorker`. */
  ownerUrl: string;
  drop(): Promise<void>;
};

/** Any number, the same in every worker of the tests. */
const TEMPLATE_LOCK = 7_211_830_022;

/** Copies the migrated template into a new database. */
export const createTestDatabase = async (): Promise<TestDatabase> => {
  const ownerUrl = await createDatabase(await migratedTemplate());
  const pool = openOwnerPool({ url: ownerUrl, connections: 2 });
  const url = addressFor(ownerUrl, await loginOfTemplate(pool));
  const database = openDatabase({ url, connections: 5 });
  return {
    database,
    owner: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }),
    url,
    ownerUrl,
    drop: async () => {
      await Promise.all([database.close(), pool.end()]);
      await dropDatabase(ownerUrl);
    },
  };
};

/** The login that was made with the template: its copies carry its name and password with all the rest. */
async function loginOfTemplate(pool: Pool): Promise<ApplicationLogin> {
  const { rows } = await pool.query<ApplicationLogin>(
    'select name, password from guichet_owner.application_login',
  );
  const [login] = rows;
  if (!login) throw new Error('The template was migrated without a login');
  return login;
}

/** Makes a database that no migration has seen; returns its address. */
export const createEmptyDatabase = async (): Promise<string> => createDatabase('template0');

/** Removes a database made by `createEmptyDatabase`, its login too, cutting whoever is still connected. */
export const dropDatabase = async (url: string): Promise<void> => {
  const name = new URL(url).pathname.slice(1);
  await onServer((client) => dropWithLogin(client, name));
};

type Owned = Pick<TestDatabase, 'owner'>;

const countWaiting = async ({ owner }: Owned): Promise<number> => {
  const { rows } = await sql`
    select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(
    owner,
  );
  return rows.length;
};

/** Whether a transaction of this database waits for another. */
export const somebodyWaits = async (ground: Owned): Promise<boolean> => (await countWaiting(ground)) > 0;

/**
 * Several at once, for certain: somebody holds what they all need, they begin one after the other, and once the last of
 * them waits, the holder lets go. What none of them has to wait for fails here.
 *
 *     const [first, second] = await meet(ground, (tx) => tx.selectFrom('draft')….forUpdate().execute(), [send, send]);
 */
export const meet = <T>(
  ground: Owned,
  hold: (tx: Kysely<Tables>) => Promise<unknown>,
  attempts: readonly (() => Promise<T>)[],
): Promise<PromiseSettledResult<T>[]> =>
  ground.owner
    .transaction()
    .execute(async (tx) => {
      await hold(tx);
      const begun: Promise<T>[] = [];
      for (const attempt of attempts) {
        begun.push(attempt());
        await until(async () => (await countWaiting(ground)) === begun.length);
      }
      return { settled: Promise.allSettled(begun) };
    })
    .then(({ settled }) => settled);

async function createDatabase(template: string): Promise<string> {
  const { prefix } = inject('testServer');
  const name = `${prefix}_${randomBytes(6).toString('hex')}`;
  await onServer((client) => client.query(`create database "${name}" template "${template}"`));
  return withDatabase(await serverUrl(), name);
}

/** Migrates the template unless another worker did; whoever comes meanwhile waits for the lock. */
async function migratedTemplate(): Promise<string> {
  const { prefix, server } = inject('testServer');
  const template = server.kind === 'given' ? `${prefix}_template` : 'guichet_template';
  await onServer(async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const found = await client.query('select from pg_database where datname = $1', [template]);
    if (found.rowCount === 0) await makeTemplate(client, template);
  });
  return template;
}

/** Renamed when complete: a migration that fails leaves no template for the next file to copy. */
async function makeTemplate(client: Client, template: string): Promise<void> {
  const unfinished = `${template}_unfinished`;
  await client.query(`drop database if exists "${unfinished}" with (force)`);
  await client.query(`create database "${unfinished}" template template0`);
  await migrateDatabase(withDatabase(await serverUrl(), unfinished));
  await client.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', // connections still closing
    [unfinished],
  );
  await client.query(`alter database "${unfinished}" rename to "${template}"`);
}

async function onServer<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: await serverUrl() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

let starting: Promise<string> | null = null;

/** The server, started by whoever needs it first; its end is the affair of its keeper. */
function serverUrl(): Promise<string> {
  starting ??= findServer(inject('testServer'));
  return starting;
}

async function findServer({ server }: TestServer): Promise<string> {
  return server.kind === 'given' ? server.url : standingServerUrl(server.standing);
}

function withDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}
