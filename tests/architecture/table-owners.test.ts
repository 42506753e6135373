/** A table is written by the repositories of one module: what its rows may say is decided in one place. */
import { expect, test } from 'vitest';
import { type Exceptions, expectOnly } from './exceptions.ts';
import { tables } from './schema.ts';
import { statements } from './statements.ts';

const story = 'the demonstration writes what its people typed before the story begins';
const exceptions: Exceptions = {
  'draft: demonstration, filing': story,
  'organisation: demonstration, spaces': story,
  'space: demonstration, spaces': story,
  'space_access: demonstration, spaces': story,
  'file: documents, requests': 'sending a draft hands its files over, in the transaction of the sending',
  'content: documents, safe': 'whoever keeps a content for the first time says so',
};

const writes = statements.flatMap(({ module, text }) =>
  [...text.matchAll(/\b(?:insert into|update|delete from) (?:only )?"?(\w+)"?/g)]
    .map(([, table = '']) => table)
    .filter((table) => tables.some(({ name }) => name === table))
    .map((table) => ({ table, module })),
);

test('each table is written by one module', () => {
  expect(writes.length).toBeGreaterThan(20);
  const shared = [...Map.groupBy(writes, ({ table }) => table)]
    .map(([table, all]) => `${table}: ${[...new Set(all.map(({ module }) => module))].toSorted().join(', ')}`)
    .filter((line) => line.includes(', '));
  expectOnly(shared, exceptions);
});
