import { describe, expect, test } from 'vitest';
import { ageInWords, countOf, inboxViews, isDoneView, statusesOf } from './rules.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test.each([
  ['2026-11-03', 'aujourd’hui'],
  ['2026-11-04', 'aujourd’hui'],
  ['2026-11-02', 'hier'],
  ['2026-10-31', 'il y a 3 jours'],
  ['2026-09-19', 'il y a 45 jours'],
  ['2026-09-18', 'il y a 2 mois'],
  ['2025-11-03', 'il y a 12 mois'],
  ['2024-11-03', 'il y a 2 ans'],
])('a request of %s was received %s', (day, words) => {
  expect(plain(ageInWords(day, '2026-11-03'))).toBe(words);
});

describe('the lists', () => {
  test('together show every status, and none twice among those of one status', () => {
    const single = inboxViews.map((view) => statusesOf[view]).filter((statuses) => statuses.length === 1);
    expect(single.flat().sort()).toEqual([...statusesOf.open, ...statusesOf.done].sort());
  });

  test('of closed requests come last', () => {
    expect(inboxViews.filter(isDoneView)).toEqual(['done', 'accepted', 'refused', 'closed', 'cancelled']);
  });

  test('are counted from the kept counters, but « Mes dossiers »', () => {
    const counters = new Map([
      ['submitted', 4],
      ['in_progress', 2],
      ['refused', 1],
    ]);
    expect(countOf('open', counters)).toBe(6);
    expect(countOf('done', counters)).toBe(1);
    expect(countOf('cancelled', counters)).toBe(0);
    expect(countOf('mine', counters)).toBeUndefined();
  });
});
