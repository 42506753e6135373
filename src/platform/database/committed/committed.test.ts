import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../../project/index.ts';
import { createTestDatabase, type TestDatabase } from '../testing.ts';
import { dumpSchema } from './schema-dump.ts';
import { generateTableTypes } from './table-types.ts';

let one: TestDatabase;
beforeAll(async () => {
  one = await createTestDatabase();
});
afterAll(() => one.drop());

const committed = (path: string) => readFileSync(join(projectRoot, path), 'utf8');
const hint = 'the migrations changed: run `npm run types:database` and commit the result';

test('the types of the tables are those of the migrated database', async () => {
  expect(await generateTableTypes(one.ownerUrl), hint).toBe(
    committed('src/platform/database/tables.generated.ts'),
  );
});

test('schema.sql is the schema of the migrated database', async () => {
  expect(await dumpSchema(one.ownerUrl), hint).toBe(committed('schema.sql'));
});

test('a change of any kind is seen in the dump', async () => {
  const changes = [
    'alter table team add column fax text',
    'alter table team alter column phone drop not null',
    'alter table team add constraint short check (length(name) < 200)',
    'create index team_by_name on team (name)',
    'create view team_name with (security_invoker) as select name from team',
    'drop policy public_read on team',
    'alter table team disable row level security',
    'revoke insert on team from guichet_app',
    'create or replace function my_spaces() returns uuid[] language sql stable return null::uuid[]',
    'grant execute on function my_spaces() to public',
    'create trigger watch before update on team for each row execute function suppress_redundant_updates_trigger()',
    'alter text search configuration guichet_french alter mapping for word with simple',
  ];
  let before = await dumpSchema(one.ownerUrl);
  for (const change of changes) {
    await sql.raw(change).execute(one.owner);
    const after = await dumpSchema(one.ownerUrl);
    expect(after, change).not.toBe(before);
    before = after;
  }
});
