/**
 * Beneath the pages: whatever a statement forgets to say, the database shows nobody the rows of another, and takes
 * nothing written in their name. On the rows of the story, table by table, as information_schema lists them.
 */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isPermissionRefused, type Scope, type Transaction } from '../../src/platform/database/index.ts';
import { foreignScopes, within } from './scopes.ts';
import { openWorld, type World } from './world.ts';

let world: World;
/** Tables whose columns say whose each row is. */
let tables: string[];

/** Columns that say whose a row is. */
const owners = [
  'authority_id',
  'account_id',
  'space_id',
  'request_id',
  'draft_id',
  'actor_id',
  'author_id',
  'uploaded_by',
];

/** Tables whose very rows are somebody. */
const people = ['account', 'space'];

beforeAll(async () => {
  world = await openWorld();
  const { rows } = await sql<{ name: string }>`
    select distinct table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = any (${owners})
      and table_name in (select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE')
    order by 1`.execute(world.server.ground.owner);
  tables = [...people, ...rows.map(({ name }) => name)];
}, 120_000);
afterAll(() => world?.close());

/** What anybody may read: the public pages are made of it. */
const publicTables = ['authority_parent', 'category', 'form_version', 'news', 'procedure', 'team'];
const privateTables = () => tables.filter((table) => !publicTables.includes(table));

/** Everything that names what belongs to the citizen's side. */
const theirs = async (): Promise<string> => {
  const { citizen, colleague } = world.people;
  const numbers = [world.submitted, world.taken, world.incomplete, world.decided];
  const requests = await world.server.ground.owner
    .selectFrom('request')
    .select('id')
    .where('number', 'in', numbers)
    .execute();
  const spaces = [world.organisation, citizen.account.space, colleague.account.space];
  const drafts = [world.draft, world.complementDraft];
  return [
    citizen.account.id,
    colleague.account.id,
    ...spaces,
    ...drafts,
    ...requests.map(({ id }) => id),
  ].join('|');
};

const countSeen = (scope: Scope, table: string, ids: string): Promise<number> =>
  within(world, scope, async (tx) => {
    const { rows } = await sql<{ count: number }>`
      select count(*)::integer as count from ${sql.table(table)} found where found::text ~ ${ids}`.execute(
      tx,
    );
    return rows[0]?.count ?? 0;
  });

const countAll = async (table: string, ids: string): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from ${sql.table(table)} found where found::text ~ ${ids}`.execute(
    world.server.ground.owner,
  );
  return rows[0]?.count ?? 0;
};

test('the story left rows in every table where it could', async () => {
  const ids = await theirs();
  const empty: string[] = [];
  for (const table of privateTables()) if ((await countAll(table, ids)) === 0) empty.push(table);
  expect(empty).toEqual([
    'account_token',
    'authority_secret',
    'consent',
    'form_edition',
    'form_edition_step',
    'guest_access',
    'identity',
    'known_device',
    'procedure_content',
    'request_counter',
    'staff',
    'staff_team',
    'workflow_version',
  ]);
});

describe('nobody else', () => {
  test('reads one of these rows', async () => {
    const ids = await theirs();
    for (const [who, scope] of foreignScopes(world))
      for (const table of privateTables())
        expect([who, table, await countSeen(scope, table, ids)]).toEqual([who, table, 0]);
  });

  test('changes or removes one', async () => {
    const ids = await theirs();
    for (const [who, scope] of foreignScopes(world))
      for (const table of tables) {
        const target = sql.table(table);
        const attempts = [
          sql`delete from ${target} found where found::text ~ ${ids}`,
          sql`update ${target} found set ${sql.ref(await firstColumn(table))} = default where found::text ~ ${ids}`,
        ];
        for (const attempt of attempts)
          expect([who, table, await changedBy(scope, (tx) => attempt.execute(tx))]).toEqual([who, table, 0]);
      }
  });

  test('adds one', async () => {
    const ids = await theirs();
    for (const [who, scope] of foreignScopes(world))
      for (const table of privateTables().filter((one) => one !== 'mail')) {
        const row = await anyRow(table, ids);
        if (!row) continue;
        const added = await changedBy(scope, (tx) =>
          sql`insert into ${sql.table(table)} select * from jsonb_populate_record(null::${sql.table(table)}, ${row}::jsonb)`.execute(
            tx,
          ),
        );
        expect([who, table, added]).toEqual([who, table, 0]);
      }
  });
});

test('these refusals come from whose the rows are: to the citizen, only the key says that there is one already', async () => {
  const row = await anyRow('draft', world.draft);
  const scope: Scope = { kind: 'account', account: world.people.citizen.account.id };
  const again = within(world, scope, (tx) =>
    sql`insert into draft select * from jsonb_populate_record(null::draft, ${row}::jsonb)`.execute(tx),
  );
  await expect(again).rejects.toMatchObject({ code: '23505' });
});

describe('the service in charge', () => {
  const never = [
    'account',
    'account_token',
    'consent',
    'draft',
    'guest_access',
    'identity',
    'organisation',
    'password',
    'session',
    'space',
    'space_access',
    'upload',
    'mail',
  ];

  test('reads its requests, and nothing of the person or of what is not sent', async () => {
    const scope: Scope = { kind: 'authority', authority: world.viorne.id };
    const ids = await theirs();
    for (const table of ['request', 'submission', 'event', 'message', 'complement', 'file'])
      expect([table, (await countSeen(scope, table, ids)) > 0]).toEqual([table, true]);
    for (const table of never) expect([table, await countSeen(scope, table, ids)]).toEqual([table, 0]);
    const { files } = world;
    expect(
      await countSeen(scope, 'file', [files.draftPlan, files.draftPhoto, files.complementPlan].join('|')),
    ).toBe(0);
  });
});

async function firstColumn(table: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and ordinal_position = 1`.execute(
    world.server.ground.owner,
  );
  return rows[0]?.name ?? '';
}

async function anyRow(table: string, ids: string): Promise<string | undefined> {
  const { rows } = await sql<{ row: string }>`
    select to_jsonb(found)::text as row from ${sql.table(table)} found where found::text ~ ${ids} limit 1`.execute(
    world.server.ground.owner,
  );
  return rows[0]?.row;
}

/** Rows that a statement changed; none when it is refused. Any other failure is a failure of the test. */
async function changedBy(
  scope: Scope,
  work: (tx: Transaction) => Promise<{ numAffectedRows?: bigint }>,
): Promise<number> {
  try {
    return Number((await within(world, scope, work)).numAffectedRows ?? 0n);
  } catch (error) {
    if (isPermissionRefused(error)) return 0;
    throw error;
  }
}
