import { afterAll, beforeAll, expect, test } from 'vitest';
import { newAuthority, newTeam } from '../../../tests/ground/index.ts';
import { countStatements, prepared } from './index.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';

let world: TestDatabase;
beforeAll(async () => {
  world = await createTestDatabase();
});
afterAll(() => world.drop());

test('a prepared statement is built once and sent with the values of each call', async () => {
  const authority = await newAuthority(world.database);
  const one = await newTeam(world.database, authority, { name: 'Voirie' });
  const other = await newTeam(world.database, authority, { name: 'Écoles' });
  let built = 0;
  const findTeam = prepared((tx, { authority, id }: { authority: string; id: string }) => {
    built += 1;
    return tx.selectFrom('team').select('name').where('authority_id', '=', authority).where('id', '=', id);
  });
  const names = (id: string) =>
    world.database.withScope({ kind: 'public' }, (tx) => findTeam(tx, { authority: authority.id, id }));
  const { result, statements } = await countStatements(async () => [
    await names(one.id),
    await names(other.id),
  ]);
  expect(result).toEqual([[{ name: 'Voirie' }], [{ name: 'Écoles' }]]);
  expect(new Set(statements).size).toBe(1);
  expect(built).toBe(1);
});
