import { describe, expect, it } from 'vitest';
import { prefillEntries } from './prefill.ts';
import { contest } from './testing/flower-contest.ts';
import { formOf } from './testing/kind.ts';

const known = {
  account: { phone: '+33384000000' },
  organisation: {
    legalName: 'MAIRIE DE LA VILLE FLEURIE',
    address: { street: '1 rue fleurie', postcode: '70000', town: 'Ville' },
  },
};

describe('what is known', () => {
  it('fills the fields that name it, and says where each comes from', () => {
    expect(prefillEntries(contest, known)).toEqual({
      entries: {
        nom: 'MAIRIE DE LA VILLE FLEURIE',
        'adresse.street': '1 rue fleurie',
        'adresse.complement': '',
        'adresse.postcode': '70000',
        'adresse.town': 'Ville',
        telephone: '03 84 00 00 00',
      },
      sources: {
        nom: 'organisation',
        adresse: 'organisation',
        telephone: 'account',
      },
    });
  });

  it('fills nothing when it is not known', () => {
    expect(prefillEntries(contest, { organisation: { legalName: '', address: null }, account: 3 })).toEqual({
      entries: {},
      sources: {},
    });
    expect(prefillEntries(contest, {})).toEqual({ entries: {}, sources: {} });
  });

  it.each([
    ['a day', { kind: 'date' }, '1980-03-04', { 'f.day': '4', 'f.month': '3', 'f.year': '1980' }],
    ['a day as typed', { kind: 'date' }, '4/3/1980', { 'f.day': '4/3/1980' }],
    ['a number', { kind: 'number' }, 12, { f: '12' }],
    ['yes', { kind: 'yes-no' }, true, { f: 'yes' }],
    ['part of an address', { kind: 'address' }, { town: 'Plassans', other: 3 }, { 'f.town': 'Plassans' }],
    [
      'an option',
      {
        kind: 'choice',
        options: [
          { value: 'a', label: 'A' },
          { value: 'b', label: 'B' },
        ],
      },
      'a',
      { f: 'a' },
    ],
    [
      'what is no option',
      {
        kind: 'choice',
        options: [
          { value: 'a', label: 'A' },
          { value: 'b', label: 'B' },
        ],
      },
      'z',
      {},
    ],
    ['a text for a hidden value', { kind: 'hidden' }, 'a@b.fr', { f: 'a@b.fr' }],
    ['an object for a text', { kind: 'text' }, { a: 1 }, {}],
  ])('may be %s', (_name, field, fact, entries) => {
    const definition = formOf({ key: 'f', label: 'F', prefill: 'account.fact', ...field });
    expect(prefillEntries(definition, { account: { fact } }).entries).toEqual(entries);
  });

  it('may come from elsewhere', () => {
    const definition = formOf({ key: 'f', kind: 'text', label: 'F', prefill: 'link.theme' });
    expect(prefillEntries(definition, { link: { theme: 'x' } }).sources).toEqual({
      f: 'link',
    });
  });
});
