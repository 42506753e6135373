import { describe, expect, it } from 'vitest';
import { compareAnswers } from './comparison.ts';
import { contest, contestContext, contestEntries } from './testing/flower-contest.ts';
import type { Entries } from './types.ts';
import { validateForm } from './validation.ts';

const answersOf = (entries: Entries) => validateForm(contest, entries, contestContext).answers;
const before = answersOf(contestEntries);

describe('two submissions', () => {
  it('that are the same have no difference', () => {
    expect(compareAnswers(contest, before, answersOf(contestEntries))).toEqual([]);
  });

  it('are compared question by question, item by item', () => {
    const after = answersOf({
      ...contestEntries,
      nom: 'Rougon',
      'sites.2.surface': '31',
      telephone: '0384000000',
    });
    const changes = compareAnswers(contest, before, after);
    expect(changes.map(({ label, before: was, after: is }) => [label, was, is])).toEqual([
      ['Nom', ['Plassans'], ['Rougon']],
      ['Téléphone', [], ['03 84 00 00 00']],
      ['Surface totale', ['42\u00a0m²'], ['43\u00a0m²']],
      ['Site 2\u00a0: Surface', ['30\u00a0m²'], ['31\u00a0m²']],
    ]);
    expect(changes[3]).toMatchObject({ fieldKey: 'sites', pageKey: 'plantations', input: 'sites.2.surface' });
  });

  it('show what is gone last', () => {
    const after = answersOf({ ...contestEntries, sites: ['1'] });
    expect(compareAnswers(contest, before, after).map(({ label, after: is }) => [label, is])).toEqual([
      ['Surface totale', ['12\u00a0m²']],
      ['Site 2\u00a0: Lieu', []],
      ['Site 2\u00a0: Surface', []],
      ['Site 2\u00a0: Arbres', []],
      ['Site 2\u00a0: Âge des arbres', []],
    ]);
  });
});
