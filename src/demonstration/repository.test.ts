import { afterAll, beforeAll, expect, test } from 'vitest';
import { newContents } from '../../tests/ground/index.ts';
import { createActiveAccount } from '../accounts/index.ts';
import { type RepositoryCalls, recordStatements } from '../platform/database/recorded-statements.ts';
import { createTestDatabase, type TestDatabase } from '../platform/database/testing.ts';
import { newId } from '../platform/identifiers/index.ts';
import { authorityRows } from './authority-rows.ts';
import { type Library, loadLibrary } from './library.ts';
import { gatherPeople } from './people.ts';
import * as repository from './repository.ts';

let world: TestDatabase;
let library: Library;
beforeAll(async () => {
  world = await createTestDatabase();
  library = await loadLibrary();
});
afterAll(() => world.drop());

const now = new Date('2026-11-21T10:00:00Z');
const hash = 'a'.repeat(64);

const rowsOf = (authorities: Library['authorities']) => {
  const looks = new Map(authorities.map(({ slug }) => [slug, hash]));
  const downloads = new Map(library.downloads.map(({ file }) => [file, { hash, size: 1 }]));
  const contents = { logos: looks, banners: looks, downloads };
  return authorityRows({ library: { ...library, authorities }, contents, now });
};

/** One row of each table and the authorities it refers to: what is recorded is the text of the statements. */
const brief = <Rows extends Record<string, unknown[]>>(rows: Rows): Rows =>
  Object.fromEntries(
    Object.entries(rows).map(([table, some]) => [table, some.slice(0, table === 'authority' ? 2 : 1)]),
  ) as Rows;

/** The territory and the accounts, committed; what remains to insert refers to them. */
const settle = async () => {
  const { rows, placed } = rowsOf(library.authorities);
  const people = gatherPeople({ library, placed, passwordHash: 'x', now });
  await newContents(world.database, [hash]);
  await world.database.withScope({ kind: 'platform' }, async (tx) => {
    await repository.insertTerritory(tx, rows);
    for (const account of people.accounts) await createActiveAccount(tx, account, now);
  });
  return brief(people.rows);
};

/** The same territory under other names. */
const elsewhere = () =>
  brief(
    rowsOf(
      library.authorities.map((authority) => ({
        ...authority,
        slug: `${authority.slug}-2`,
        parents: authority.parents.map((parent) => `${parent}-2`),
      })),
    ).rows,
  );

test('every statement of the demonstration stands in repository.sql', async () => {
  const id = newId();
  const belongings = await settle();
  const calls: RepositoryCalls = {
    lockWorld: repository.lockWorld,
    authorityExists: (tx) => repository.authorityExists(tx, 'X'),
    insertTerritory: (tx) => repository.insertTerritory(tx, elsewhere()),
    insertBelongings: (tx) => repository.insertBelongings(tx, belongings),
    findPlace: (tx) => repository.findPlace(tx, 'X'),
    findPerson: (tx) => repository.findPerson(tx, 'X', id),
    findProcedureForm: (tx) => repository.findProcedureForm(tx, id, 'X'),
    insertStoryDraft: (tx) =>
      repository.insertStoryDraft(tx, {
        id,
        authority_id: id,
        procedure_id: id,
        form_version_id: id,
        space_id: id,
        account_id: id,
        entries: {},
        page: 'X',
        at: now,
      }),
  };
  expect(Object.keys(calls).sort()).toEqual(Object.keys(repository).sort());
  await expect(await recordStatements(world.database, calls)).toMatchFileSnapshot('./repository.sql');
});
