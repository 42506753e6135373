import { describe, expect, it } from 'vitest';
import procedure from '../../library/procedures/palmares-villes-et-villages-fleuris.json' with {
  type: 'json',
};
import { checkDefinition, soundDefinition } from './definition.ts';
import type { Entries } from './types.ts';
import { validateForm, validatePage } from './validation.ts';

const form = (fields: object[]) => soundDefinition({ pages: [{ key: 'p', title: 'Page', fields }] }, 'test');
const today = { today: '2026-11-03' };
const messages = (definition: ReturnType<typeof form>, entries: Entries): string[] =>
  validateForm(definition, entries, today).problems.map(({ input, message }) => `${input}: ${message}`);

describe('the category of the contest', () => {
  const contest = soundDefinition(procedure.form, 'contest');
  const refusals = (habitants: string, categorie: string): string[] =>
    validatePage(contest, 'candidature', { habitants, categorie }, today)
      .filter(({ field }) => field === 'categorie')
      .map(({ code, message }) => `${code}: ${message}`);

  it('is refused to a commune of another size, beside the category, with the sentence of the author', () => {
    expect(refusals('1240', 'hameau')).toEqual([
      expect.stringMatching(/^disagrees: La catégorie «\u00a0Hameau.+de moins de 200\u00a0habitants/),
    ]);
  });

  it.each([
    ['hameau', [1, 199]],
    ['village', [200, 999]],
    ['bourg', [1000, 4999]],
    ['ville', [5000, 500_000]],
  ] as const)('%s is for communes of %j inhabitants', (category, [least, most]) => {
    for (const right of [least, most]) expect(refusals(String(right), category)).toEqual([]);
    for (const wrong of [least - 1, most + 1].filter((count) => count >= 1 && count <= 500_000))
      expect(refusals(String(wrong), category)).toHaveLength(1);
  });

  it('is not judged before the number of inhabitants is right', () => {
    expect(refusals('', 'hameau')).toEqual([]);
    expect(refusals('beaucoup', 'hameau')).toEqual([]);
  });
});

describe('an answer that may not be less, or more, than an earlier one', () => {
  const ordered = (kind: string, rule: 'atLeast' | 'atMost') =>
    form([
      { key: 'premier', kind, label: 'Premier' },
      {
        key: 'second',
        kind,
        label: 'Second',
        agreements: [{ [rule]: 'premier', message: 'Dans l’autre ordre.' }],
      },
    ]);
  const day = (key: string, text: string): Entries => ({ [`${key}.day`]: text });

  it('counts days, and says it at the first box', () => {
    const dates = ordered('date', 'atLeast');
    expect(messages(dates, { ...day('premier', '20/12/2026'), ...day('second', '3/12/2026') })).toEqual([
      'second.day: Dans l’autre ordre.',
    ]);
    expect(messages(dates, { ...day('premier', '3/12/2026'), ...day('second', '3/12/2026') })).toEqual([]);
  });

  it.each([
    ['time', '14 h', '9 h'],
    ['number', '1 000', '999,5'.replace(',5', '')],
    ['amount', '12,50', '9'],
  ])('compares a %s', (kind, great, small) => {
    expect(messages(ordered(kind, 'atLeast'), { premier: great, second: small })).toEqual([
      'second: Dans l’autre ordre.',
    ]);
    expect(messages(ordered(kind, 'atLeast'), { premier: small, second: great })).toEqual([]);
    expect(messages(ordered(kind, 'atMost'), { premier: small, second: great })).toEqual([
      'second: Dans l’autre ordre.',
    ]);
    expect(messages(ordered(kind, 'atMost'), { premier: great, second: great })).toEqual([]);
  });

  it('is compared inside its item, and not with what is hidden', () => {
    const items = form([
      {
        key: 'sites',
        kind: 'group',
        label: 'Sites',
        itemLabel: 'Site',
        maximum: 3,
        fields: [
          { key: 'arrive', kind: 'time', label: 'Arrivée' },
          {
            key: 'part',
            kind: 'time',
            label: 'Départ',
            agreements: [{ atLeast: 'arrive', message: 'Partez après.' }],
          },
        ],
      },
    ]);
    const problems = messages(items, {
      sites: ['1', '2'],
      'sites.1.arrive': '9 h',
      'sites.1.part': '10 h',
      'sites.2.arrive': '11 h',
      'sites.2.part': '10 h',
    });
    expect(problems).toEqual([expect.stringMatching(/^sites\.2\.part: Site 2\u00a0: partez après\.$/)]);
  });
});

describe('the author of a rule', () => {
  const faults = (agreement: object): string[] => {
    const checked = checkDefinition({
      pages: [
        {
          key: 'p',
          title: 'Page',
          fields: [
            { key: 'nom', kind: 'text', label: 'Nom' },
            { key: 'debut', kind: 'date', label: 'Début' },
            { key: 'fin', kind: 'date', label: 'Fin', agreements: [{ message: 'Non.', ...agreement }] },
            { key: 'suite', kind: 'date', label: 'Suite' },
          ],
        },
      ],
    });
    return 'faults' in checked ? checked.faults : [];
  };

  it.each([
    [{ atLeast: 'debut' }, undefined],
    [{ refuse: { field: 'fin', filled: true } }, undefined],
    [{ atLeast: 'ailleurs' }, 'qui n’existe pas'],
    [{ atLeast: 'suite' }, 'qui vient plus loin'],
    [{ atLeast: 'fin' }, 'lui-même'],
    [{ atMost: 'nom' }, 'deux nombres, deux montants, deux dates ou deux heures'],
    [{ refuse: { field: 'suite', filled: true } }, 'qui vient plus loin'],
    [{ atLeast: 'debut', atMost: 'debut' }, 'la règle n’a aucune des formes'],
    [{}, 'la règle n’a aucune des formes'],
  ])('%j is told %s', (agreement, sentence) => {
    const found = faults(agreement);
    if (sentence === undefined) expect(found).toEqual([]);
    else expect(found.join(' ')).toContain(sentence);
  });
});
