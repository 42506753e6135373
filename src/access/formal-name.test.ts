import { expect, test } from 'vitest';
import { formalName, letterhead } from './formal-name.ts';

test('a commune is named in full in legal pages', () => {
  expect(formalName({ kind: 'commune', name: 'Plassans', name_of: 'de Plassans' })).toBe(
    'Commune de Plassans',
  );
  expect(formalName({ kind: 'department', name: 'Département', name_of: 'du Département' })).toBe(
    'Département',
  );
});

test('a letter says at its head who writes, where, and how to call', () => {
  const address = { lines: ['1 place de la Mairie'], postcode: '99000', town: 'Lune' };
  const portal = {
    kind: 'commune',
    name: 'Lune',
    name_of: 'de Lune',
    address,
    phone: '03 00 00 00 00',
  } as const;
  expect(letterhead(portal)).toEqual({
    name: 'Commune de Lune',
    lines: ['1 place de la Mairie', '99000 Lune', '03 00 00 00 00'],
  });
});
