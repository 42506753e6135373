import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../database.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../embedded/index.ts';
import { createEmptyDatabase, dropDatabase } from '../testing.ts';
import { addressFor } from './application-login.ts';
import { migrateDatabase } from './index.ts';

let folder: string;
let url: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'guichet-migrations-'));
  url = await createEmptyDatabase();
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await dropDatabase(url);
});

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const migrate = (address = url) => migrateDatabase(address, { folder });

async function query(text: string, address = url): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

/** Whose rights the program has on this connection, and that it reads its tables. */
async function programOn(applicationUrl: string) {
  const database = openDatabase({ url: applicationUrl });
  const { rows } = await sql`
    select pg_has_role(session_user, 'guichet_app', 'usage') as program,
      pg_has_role(session_user, datdba, 'member') as owner, (select count(*) from authority) as authorities
    from pg_database where datname = current_database()`.execute(database.read);
  await database.close();
  return rows[0];
}

describe('applying', () => {
  test('each file is applied once, in order, then the tables of the queue are made', async () => {
    write('0002-second.sql', 'insert into thing values (2);');
    write('0001-first.sql', 'create table thing (n integer); insert into thing values (1);');
    expect(await migrate()).toMatchObject({ applied: ['0001-first.sql', '0002-second.sql'] });
    expect(await migrate()).toMatchObject({ applied: [] });
    write('0003-third.sql', 'insert into thing values (3);');
    expect(await migrate()).toMatchObject({ applied: ['0003-third.sql'] });
    expect(await query('select n from thing order by n')).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
    expect(await query(`select to_regclass('graphile_worker._private_jobs') is not null as made`)).toEqual([
      { made: true },
    ]);
  });

  test('programs that start at the same moment apply each file once', async () => {
    write(
      '0001-first.sql',
      'create table thing (n integer); select pg_sleep(0.2); insert into thing values (1);',
    );
    const reports = await Promise.all([migrate(), migrate(), migrate()]);
    expect(reports.flatMap(({ applied }) => applied)).toEqual(['0001-first.sql']);
    expect(await query('select n from thing')).toEqual([{ n: 1 }]);
  });

  test('the program cannot touch the list of migrations nor the queue', async () => {
    const { applicationUrl } = await migrate();
    for (const table of [
      'schema_migration',
      'graphile_worker._private_jobs',
      'guichet_owner.application_login',
    ]) {
      await expect(query(`select from ${table}`, applicationUrl)).rejects.toThrow('permission denied');
    }
  });
});

describe('refusing', () => {
  test('a file that fails leaves nothing of itself, and says where', async () => {
    write('0001-first.sql', 'create table kept ();');
    write('0002-second.sql', 'create table lost ();\n\ncreate table broken (n integre);');
    await expect(migrate()).rejects.toThrow(
      '0002-second.sql failed at line 3: type "integre" does not exist',
    );
    expect(
      await query(`select to_regclass('kept')::text as kept, to_regclass('lost')::text as lost`),
    ).toEqual([{ kept: 'kept', lost: null }]);
  });

  test('a file changed after it was applied', async () => {
    write('0001-first.sql', 'create table thing ();');
    await migrate();
    write('0001-first.sql', 'create table thing (n integer);');
    await expect(migrate()).rejects.toThrow('0001-first.sql was changed after it was applied');
  });

  test('a database newer than the program', async () => {
    write('0001-first.sql', 'select 1;');
    write('0002-second.sql', 'select 1;');
    await migrate();
    rmSync(join(folder, '0002-second.sql'));
    await expect(migrate()).rejects.toThrow('the program is older than its data');
  });

  test.each([
    [['first.sql'], 'must be named'],
    [['0001-a.sql', '0003-b.sql'], '0003-b.sql is out of place'],
    [['0001-a.sql', '0001-b.sql'], '0001-b.sql is out of place'],
  ])('badly numbered files: %s', async (names, message) => {
    for (const name of names) write(name, 'select 1;');
    await expect(migrate()).rejects.toThrow(message);
  });
});

describe('a server that has never seen the product', () => {
  let directory: string;
  let server: EmbeddedPostgres;
  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), 'guichet-fresh-'));
    server = await startEmbeddedPostgres({ directory, durable: false });
  });
  afterEach(async () => {
    await server.stop();
    rmSync(directory, { recursive: true });
  });

  async function ownedBy(rights: string): Promise<string> {
    await query(`create role town login ${rights}; alter database guichet owner to town`, server.url);
    const address = new URL(server.url);
    address.username = 'town';
    return address.href;
  }

  test('an owner who may create roles needs nobody else', async () => {
    const owner = await ownedBy('createrole');
    const { applied, applicationUrl } = await migrateDatabase(owner);
    expect(applied).toContain('0001-ground.sql');
    expect((await migrateDatabase(owner)).applicationUrl).toBe(applicationUrl);
    expect(await programOn(applicationUrl)).toEqual({ program: true, owner: false, authorities: 0 });
  });

  test('an owner who may not is told what to ask for', async () => {
    const owner = await ownedBy('');
    await expect(migrate(owner)).rejects.toThrow('create role guichet_app nologin');
  });
});

describe('an ordinary server, whose owner is no superuser', () => {
  /** Gives the database to an account with these rights; returns the address of that account. */
  async function giveTo(account: string, rights: string): Promise<string> {
    const name = new URL(url).pathname.slice(1);
    await query(
      `create role ${account} login password 'x' ${rights}; alter database "${name}" owner to ${account}`,
    );
    const address = new URL(url);
    address.username = account;
    address.password = 'x';
    return address.href;
  }

  async function takeBack(account: string): Promise<void> {
    const name = new URL(url).pathname.slice(1);
    await query(`alter database "${name}" owner to current_user; reassign owned by ${account} to current_user;
      drop owned by ${account}; drop role ${account}`);
  }

  test('the product is installed whole, with the login that the administrator made', async () => {
    const owner = await giveTo('guichet_test_owner', '');
    const [existing] = await query(`select 1 from pg_roles where rolname = 'guichet_app'`);
    if (!existing) await query('create role guichet_app nologin');
    await query(`create role guichet_test_program login password 'y' in role guichet_app`);
    const applicationUrl = addressFor(owner, { name: 'guichet_test_program', password: 'y' });
    expect((await migrateDatabase(owner, { applicationUrl })).applied.length).toBeGreaterThan(0);
    expect(await programOn(applicationUrl)).toEqual({ program: true, owner: false, authorities: 0 });
    await query('drop role guichet_test_program');
    await takeBack('guichet_test_owner');
  });

  test('an owner who may not make a login is told what to ask for', async () => {
    const owner = await giveTo('guichet_test_stranger', '');
    const [existing] = await query(`select 1 from pg_roles where rolname = 'guichet_app'`);
    if (!existing) await query('create role guichet_app nologin');
    await expect(migrate(owner)).rejects.toThrow(/create role "guichet_program_\d+" login password '…'/);
    await takeBack('guichet_test_stranger');
  });
});
