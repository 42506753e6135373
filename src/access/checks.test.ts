import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../platform/database/testing.ts';
import { stages } from './portal.ts';
import { staffRoles } from './staff-member.ts';

let ground: TestDatabase;
beforeAll(async () => {
  ground = await createTestDatabase();
});
afterAll(() => ground.drop());

/** The words that a column takes, as its CHECK lists them. */
const wordsOf = async (table: string, column: string): Promise<string[]> => {
  const { rows } = await sql<{ rule: string }>`
    select pg_get_constraintdef(oid) as rule from pg_constraint
    where conrelid = ${table}::regclass and contype = 'c' and pg_get_constraintdef(oid) like ${`%${column} = ANY%`}
  `.execute(ground.owner);
  return [...(rows[0]?.rule.matchAll(/'([^']+)'/g) ?? [])].map((match) => match[1] ?? '');
};

test.each([
  ['authority', 'stage', stages],
  ['staff', 'role', staffRoles],
  ['staff_team', 'role', staffRoles],
])('%s.%s takes the words of the program and no other', async (table, column, words) => {
  expect(await wordsOf(table, column)).toEqual([...words]);
});
