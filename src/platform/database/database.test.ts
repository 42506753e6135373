import { sql } from 'kysely';
import { afterAll, beforeAll, test } from 'vitest';
import { newId } from '../identifiers/index.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';

let one: TestDatabase;
beforeAll(async () => {
  one = await createTestDatabase();
});
afterAll(() => one.drop());

test('quick', async () => {
  const t = performance.now();
  const o = await createTestDatabase();
  console.log('copy', performance.now() - t);
  await o.drop();
  const r = await one.database.withScope({ kind: 'account', account: newId() }, (tx) =>
    sql`select current_user, current_setting('app.account') as a, now()::date as d, 5::int8 as i`.execute(tx),
  );
  console.log(r.rows);
});
