import { expect, test } from 'vitest';
import { formalName } from './rules.ts';

test('a commune is named in full in legal pages', () => {
  expect(formalName({ kind: 'commune', name: 'Plassans', name_of: 'de Plassans' })).toBe(
    'Commune de Plassans',
  );
  expect(formalName({ kind: 'department', name: 'Département', name_of: 'du Département' })).toBe(
    'Département',
  );
});
