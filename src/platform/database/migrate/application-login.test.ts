import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../embedded/index.ts';
import { createEmptyDatabase, createTestDatabase, dropDatabase, type TestDatabase } from '../testing.ts';
import { addressFor } from './application-login.ts';
import { migrateDatabase } from './index.ts';

/** Runs statements one after the other on one connection; gives the rows of the last. */
const onConnection = async (url: string, ...statements: string[]): Promise<Record<string, unknown>[]> => {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    let rows: Record<string, unknown>[] = [];
    for (const statement of statements) rows = (await client.query(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
};

const loginOf = (url: string) => new URL(url).searchParams.get('user') ?? '';

/** The scope of nobody, which the pool's connections open with. */
const nobody = [
  `set app.platform = 'off'`,
  `set app.account = '00000000-0000-0000-0000-000000000000'`,
  `set app.guest = '00000000-0000-0000-0000-000000000000'`,
];

describe('the login of the program', () => {
  let one: TestDatabase;
  let owner: string;
  beforeAll(async () => {
    one = await createTestDatabase();
    [{ owner }] = (await onConnection(one.ownerUrl, 'select current_user as owner')) as [{ owner: string }];
    await onConnection(
      one.ownerUrl,
      `insert into space (id, kind, name, created_at) values (gen_random_uuid(), 'person', 'x', now())`,
    );
  });
  afterAll(() => one.drop());

  /** What every attempt must leave as it was: the same login, no row of anybody, nothing of the owner's. */
  const powers = async (...attempts: string[]) => {
    const [standing] = await onConnection(
      one.url,
      ...nobody,
      ...attempts,
      `select current_user as login, (select count(*)::integer from space) as seen,
         has_table_privilege('schema_migration', 'select') as migrations,
         has_schema_privilege('guichet_owner', 'usage') as password,
         has_schema_privilege('public', 'create') as tables`,
    );
    return standing;
  };
  const harmless = () => ({
    login: loginOf(one.url),
    seen: 0,
    migrations: false,
    password: false,
    tables: false,
  });

  test.each([
    ['nothing'],
    ['set role none'],
    ['reset role'],
    ['set session authorization default'],
    ['reset session authorization'],
    ['reset all', ...nobody],
    ['discard all', ...nobody],
  ])('gains nothing from « %s »', async (...attempts) => {
    expect(await powers(...attempts.filter((attempt) => attempt !== 'nothing'))).toEqual(harmless());
  });

  test('may become neither the owner nor anybody else', async () => {
    for (const attempt of [
      `set role "${owner}"`,
      `set session authorization "${owner}"`,
      `set row_security = off; select count(*) from space`,
      `grant "${owner}" to "${loginOf(one.url)}"`,
      `alter role "${loginOf(one.url)}" bypassrls`,
      'alter table space disable row level security',
      'create extension dblink',
      `copy space to program 'cat'`,
    ])
      await expect(onConnection(one.url, attempt), attempt).rejects.toMatchObject({ code: '42501' });
  });
});

describe('making it', () => {
  let url: string;
  beforeEach(async () => {
    url = await createEmptyDatabase();
    return () => dropDatabase(url);
  });

  test('programs that start at the same moment, and later ones, have the same login and password', async () => {
    const reports = await Promise.all([migrateDatabase(url), migrateDatabase(url), migrateDatabase(url)]);
    const later = await migrateDatabase(url);
    expect(new Set([...reports, later].map(({ applicationUrl }) => applicationUrl)).size).toBe(1);
  });

  test('a copy of a database has a login of its own', async () => {
    const { applicationUrl } = await migrateDatabase(url);
    const copy = new URL(url);
    copy.pathname += '_copy';
    const name = (address: string | URL) => new URL(address).pathname.slice(1);
    const server = new URL(url);
    server.pathname = '/postgres';
    await onConnection(server.href, `create database "${name(copy)}" template "${name(url)}"`);
    const { applicationUrl: other } = await migrateDatabase(copy.href);
    expect(loginOf(other)).not.toBe(loginOf(applicationUrl));
    expect((await migrateDatabase(url)).applicationUrl).toBe(applicationUrl);
    await dropDatabase(copy.href);
  });

  test('one that an administrator made is used, unless it is too strong or has no right', async () => {
    const login = { name: `guichet_test_login_${process.pid}`, password: 'essai' };
    const applicationUrl = addressFor(url, login);
    const { applicationUrl: own } = await migrateDatabase(url);
    await onConnection(url, `create role "${login.name}" login password 'essai'`);
    await expect(migrateDatabase(url, { applicationUrl })).rejects.toThrow(
      `grant guichet_app to "${login.name}"`,
    );
    await onConnection(url, `grant guichet_app to "${login.name}"`);
    expect(await migrateDatabase(url, { applicationUrl })).toEqual({ applied: [], applicationUrl });
    await onConnection(url, `grant "${new URL(url).username}" to "${loginOf(own)}"`);
    await expect(migrateDatabase(url)).rejects.toThrow(
      `The login ${loginOf(own)} of the program owns tables`,
    );
    await onConnection(url, `alter role "${login.name}" bypassrls`);
    await expect(migrateDatabase(url, { applicationUrl })).rejects.toThrow(
      'row-level security would not hold',
    );
    await expect(migrateDatabase(url, { applicationUrl: url })).rejects.toThrow('owns tables');
    await onConnection(url, `drop role "${login.name}"`);
  });
});

describe('on a server that asks for passwords', () => {
  let directory: string;
  let server: EmbeddedPostgres;
  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'guichet-scram-'));
    server = await startEmbeddedPostgres({ directory, durable: false });
  });
  afterAll(async () => {
    await server.stop();
    rmSync(directory, { recursive: true });
  });

  test('the program is let in with its password, and with no other', async () => {
    const { applicationUrl } = await migrateDatabase(server.url);
    const rules = join(server.directory, 'cluster', 'pg_hba.conf');
    writeFileSync(rules, `local all guichet trust\nlocal all all scram-sha-256\n`);
    await onConnection(server.url, 'select pg_reload_conf()');
    const wrong = addressFor(server.url, { name: loginOf(applicationUrl), password: 'autre' });
    await expect.poll(() => onConnection(wrong, 'select 1').catch(({ code }) => code)).toBe('28P01');
    expect(await onConnection(applicationUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    await expect(migrateDatabase(server.url, { applicationUrl: wrong })).rejects.toThrow(
      'The server does not let the program in with its own login',
    );
  });
});
