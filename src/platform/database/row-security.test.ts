import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../identifiers/index.ts';
import { isPermissionRefused, type Scope, type Transaction } from './index.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';

let one: TestDatabase;
beforeAll(async () => {
  one = await createTestDatabase();
});
afterAll(() => one.drop());

/** Everything in these tables may be read by anybody: they are the public pages. */
const PUBLIC = ['authority', 'authority_parent', 'category', 'team'];
/** Closed to all: written and read by SECURITY DEFINER functions only. */
const WITHOUT_POLICY = ['request_search'];
/** The list of migrations, on which the program has no right at all. */
const INTERNAL = ['schema_migration'];
/**
 * What the store holds, known once for all: it names nobody, and a hash opens nothing without a row that leads to it. Anybody
 * who sends a file adds one; nobody changes one.
 */
const SHARED = ['content'];
/** Rows that anybody may add, and read no more. */
const OPEN_TO_ADDITION = ['mail'];

const list = async (query: string): Promise<string[]> => {
  const { rows } = await sql.raw<{ name: string }>(query).execute(one.owner);
  return rows.map(({ name }) => name);
};

describe('the locks are on every door', () => {
  /** Every table is looked at: a table without an authority's or a person's rows has no reason to be open either. */
  const unprotectedTables = () =>
    list(`select relname as name from pg_class
          where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
            and not (relrowsecurity and exists (select from pg_policy where polrelid = pg_class.oid))
          order by relname`);

  test('every table has row-level security and a policy', async () => {
    expect(await unprotectedTables()).toEqual([...WITHOUT_POLICY, ...INTERNAL].sort());
  });

  test('this test sees a table that is left open, or closed without a rule', async () => {
    await sql`create table left_open (authority_id uuid)`.execute(one.owner);
    await sql`create table ruled_out (authority_id uuid)`.execute(one.owner);
    await sql`create policy all_rows on ruled_out using (true)`.execute(one.owner);
    expect(await unprotectedTables()).toEqual(expect.arrayContaining(['left_open', 'ruled_out']));
    await sql`alter table ruled_out enable row level security`.execute(one.owner);
    expect(await unprotectedTables()).not.toContain('ruled_out');
    await sql`drop table left_open, ruled_out`.execute(one.owner);
  });

  test('a table without policy is closed by row-level security itself; the internal ones by the absence of rights', async () => {
    const closed = await list(`select relname as name from pg_class where relrowsecurity
      and relnamespace = 'public'::regnamespace and not exists (select from pg_policy where polrelid = pg_class.oid)`);
    expect(closed.sort()).toEqual(WITHOUT_POLICY);
    const rights = await list(`select table_name as name from information_schema.role_table_grants
      where grantee = 'guichet_app' and table_name = any (array['${INTERNAL.join("','")}'])`);
    expect(rights).toEqual([]);
  });

  test('a view shows what its reader may see, not what its owner may', async () => {
    const open = await list(`select relname as name from pg_class where relnamespace = 'public'::regnamespace
      and relkind = 'v' and not coalesce('security_invoker=true' = any (reloptions), false)
      and not exists (select from pg_depend where objid = pg_class.oid and deptype = 'e')`);
    expect(open).toEqual([]);
  });

  test('a function that works beneath the policies cannot be led astray, and belongs to the program alone', async () => {
    const definers = `from pg_proc where pronamespace = 'public'::regnamespace and prosecdef`;
    expect(await list(`select proname as name ${definers}`)).toContain('app_enqueue_job');
    const unfixed = `not exists (select from unnest(proconfig) setting where setting like 'search_path=%')`;
    expect(await list(`select proname as name ${definers} and (proconfig is null or ${unfixed})`)).toEqual(
      [],
    );
    const everybody = `(proacl is null or exists (select from aclexplode(proacl) where grantee = 0))`;
    expect(await list(`select proname as name ${definers} and ${everybody}`)).toEqual([]);
  });

  test('the role of the program owns nothing and cannot go round the policies', async () => {
    const owned = `select relname as name from pg_class where relowner = 'guichet_app'::regrole`;
    expect(await list(owned)).toEqual([]);
    const strong = `select rolname as name from pg_roles where rolname = 'guichet_app'
      and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolcanlogin)`;
    expect(await list(strong)).toEqual([]);
  });
});

type Owner = { authority: string; account: string; space: string; request: string };
type Column = { name: string; type: string; required: boolean };
type Table = { name: string; columns: Column[] };

const newOwner = (): Owner => ({ authority: newId(), account: newId(), space: newId(), request: newId() });

describe('nobody reads or changes the rows of another', () => {
  const ours = newOwner();
  const theirs = newOwner();
  const scopes: [string, Scope][] = [
    ['an authority', { kind: 'authority', authority: ours.authority }],
    ['a citizen', { kind: 'account', account: ours.account }],
    ['the public', { kind: 'public' }],
  ];
  let tables: Table[];

  beforeAll(async () => {
    tables = await readTables();
    await dropConstraints();
    for (const table of tables) {
      await one.owner.transaction().execute((transaction) => insertRow(transaction, table, ours, 'a'));
      await one.owner.transaction().execute((transaction) => insertRow(transaction, table, theirs, 'b'));
    }
  });

  const rowsOf = async (scope: Scope, table: string): Promise<string[]> =>
    one.database.withScope(scope, async (transaction) => {
      const { rows } = await sql<{ text: string }>`
        select to_jsonb(found)::text as text from ${sql.table(table)} found`.execute(transaction);
      return rows.map(({ text }) => text);
    });

  const refused = (scope: Scope, work: (transaction: Transaction) => Promise<{ numAffectedRows?: bigint }>) =>
    one.database.withScope(scope, work).then(
      ({ numAffectedRows }) => numAffectedRows === 0n,
      (error) => isPermissionRefused(error),
    );

  test.each(scopes)('reading, as %s', async (_who, scope) => {
    const seen: string[] = [];
    for (const { name } of tables.filter((table) => ![...PUBLIC, ...SHARED].includes(table.name))) {
      const rows = await rowsOf(scope, name);
      const foreign = rows.filter(
        (row) => Object.values(theirs).some((id) => row.includes(id)) || !ownedBy(row, ours),
      );
      if (foreign.length > 0) seen.push(name);
    }
    expect(seen).toEqual([]);
  });

  test('these rows are there to be read: their owners see them', async () => {
    const [, authority] = scopes[0] ?? [];
    const [, account] = scopes[1] ?? [];
    if (!authority || !account) throw new Error('scopes');
    expect(await rowsOf(authority, 'request')).toHaveLength(1);
    expect(await rowsOf(account, 'request')).toHaveLength(1);
    expect(await rowsOf(account, 'draft')).toHaveLength(1);
    expect(await rowsOf(authority, 'draft')).toHaveLength(0);
  });

  test.each(scopes)('changing, removing and adding, as %s', async (_who, scope) => {
    const open: string[] = [];
    for (const table of tables) {
      const foreign = sql`to_jsonb(found)::text ~ ${Object.values(theirs).join('|')}`;
      const target = sql.table(table.name);
      const column = sql.ref(table.columns[0]?.name ?? '');
      const attempts = {
        update: sql`update ${target} found set ${column} = ${column} where ${foreign}`,
        delete: sql`delete from ${target} found where ${foreign}`,
      };
      for (const [verb, statement] of Object.entries(attempts)) {
        if (!(await refused(scope, (transaction) => statement.execute(transaction))))
          open.push(`${verb} ${table.name}`);
      }
      const added = await refused(scope, (transaction) => insertRow(transaction, table, theirs, 'c'));
      if (!added && ![...OPEN_TO_ADDITION, ...SHARED].includes(table.name)) open.push(`insert ${table.name}`);
    }
    expect(open).toEqual([]);
  });
});

const ownedBy = (row: string, owner: Owner) => Object.values(owner).some((id) => row.includes(id));

async function readTables(): Promise<Table[]> {
  const { rows } = await sql<Table>`
    select relname as name, json_agg(json_build_object('name', attname, 'type', format_type(atttypid, null),
      'required', attnotnull) order by attnum) as columns
    from pg_class join pg_attribute on attrelid = pg_class.oid
    where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped
      and attgenerated = '' and relname <> all (${INTERNAL})
    group by relname order by relname`.execute(one.owner);
  return rows;
}

/** The rows of this test need to belong to somebody, not to make sense. */
async function dropConstraints(): Promise<void> {
  const statements =
    await list(`select format('alter table %I drop constraint %I', conrelid::regclass, conname) as name
    from pg_constraint where connamespace = 'public'::regnamespace and contype in ('f', 'c')`);
  for (const statement of statements) await sql.raw(statement).execute(one.owner);
}

/** One row of a table that belongs to `owner`; `letter` makes it another row than the others. */
async function insertRow(transaction: Transaction, table: Table, owner: Owner, letter: string) {
  const columns = table.columns.filter(
    (column) => column.required || ownerOf(table.name, column.name, owner),
  );
  const values = columns.map(
    (column) => ownerOf(table.name, column.name, owner) ?? exampleOf(column.type, letter),
  );
  return sql`insert into ${sql.table(table.name)} (${sql.join(columns.map(({ name }) => sql.ref(name)))})
    values (${sql.join(values)})`.execute(transaction);
}

function ownerOf(table: string, column: string, owner: Owner): string | undefined {
  const name = column === 'id' ? `${table}_id` : column;
  if (name === 'authority_id' || name === 'parent_id') return owner.authority;
  if (name === 'account_id') return owner.account;
  if (name === 'space_id') return owner.space;
  return name === 'request_id' ? owner.request : undefined;
}

function exampleOf(type: string, letter: string): unknown {
  if (type === 'uuid') return newId();
  if (type === 'boolean') return false;
  if (['integer', 'bigint', 'smallint'].includes(type)) return letter.charCodeAt(0);
  if (type === 'date' || type.startsWith('timestamp')) return new Date('2026-11-21T09:00:00Z');
  if (type === 'jsonb') return '{}';
  if (type === 'bytea') return Buffer.from(letter);
  return letter;
}
