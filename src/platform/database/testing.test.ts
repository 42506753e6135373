import { expect, test } from 'vitest';
import { createTestDatabase } from './testing.ts';

test('two databases of one run know nothing of each other, and a dropped one is gone', async () => {
  const [one, two] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  const space = {
    id: '01900000-0000-7000-8000-000000000001',
    kind: 'person',
    name: 'x',
    created_at: new Date(),
  };
  await one.owner.insertInto('space').values(space).execute();
  expect(await two.owner.selectFrom('space').selectAll().execute()).toEqual([]);
  expect(await one.owner.selectFrom('space').selectAll().execute()).toEqual([space]);
  await Promise.all([one.drop(), two.drop()]);
  const three = await createTestDatabase();
  expect(await three.owner.selectFrom('space').selectAll().execute()).toEqual([]);
  await three.drop();
});
