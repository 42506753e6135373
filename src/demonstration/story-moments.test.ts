import { expect, test } from 'vitest';
import { momentAgo } from './story-moments.ts';

const day = 24 * 60 * 60 * 1000;
const starts = Array.from(
  { length: 14 },
  (_, index) => new Date(Date.UTC(2026, 10, 15, index, 40) + index * day),
);

test('what happened before today happened on a working day, in office hours', () => {
  for (const now of starts)
    for (let days = 1; days <= 60; days += 1) {
      const moment = momentAgo(now, days);
      expect([1, 2, 3, 4, 5]).toContain(moment.getUTCDay());
      expect(moment.getUTCHours()).toBeGreaterThanOrEqual(7);
      expect(moment.getUTCHours()).toBeLessThan(16);
      expect(moment.getTime()).toBeLessThan(now.getTime());
    }
});

test('what happened before comes before', () => {
  for (const now of starts) {
    const moments = Array.from({ length: 60 }, (_, index) => momentAgo(now, 60 - index).getTime());
    expect(moments).toEqual([...moments].sort((one, other) => one - other));
    expect(new Set(moments).size).toBe(moments.length);
  }
});

test('what happened today happened that long ago', () => {
  const now = new Date('2026-11-21T10:00:00Z');
  expect(momentAgo(now, 0.5)).toEqual(new Date('2026-11-20T22:00:00Z'));
});
