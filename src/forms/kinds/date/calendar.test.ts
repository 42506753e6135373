import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween, daysInMonth, isDay, resolveDay } from './calendar.ts';
import { readDay, typeDay } from './reading.ts';

describe('the calendar', () => {
  it('knows the length of months', () => {
    expect([2023, 2024, 1900, 2000].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
    expect([1, 4, 12].map((month) => daysInMonth(2026, month))).toEqual([31, 30, 31]);
  });

  it.each(['2026-02-30', '2026-13-01', '2026-00-10', '26-01-01', '', 'today', 3, null])(
    '%j is no day',
    (stored) => {
      expect(isDay(stored)).toBe(false);
    },
  );

  it('counts days across a change of hour', () => {
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  });

  it.each([
    ['2026-11-03', '2026-11-03'],
    ['today', '2026-01-31'],
    ['today+1d', '2026-02-01'],
    ['today-31d', '2025-12-31'],
    ['today+1m', '2026-02-28'],
    ['today-2m', '2025-11-30'],
    ['today-18y', '2008-01-31'],
    ['tomorrow', undefined],
    [undefined, undefined],
  ])('the limit %s is %s on 31 January 2026', (limit, day) => {
    expect(resolveDay(limit, '2026-01-31')).toBe(day);
  });

  it('has no relative limit when the day is unknown', () => {
    expect(resolveDay('today', '')).toBeUndefined();
  });

  it('reads again every day it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), fc.nat(400), (year, shift) => {
        const day = resolveDay(`today+${shift}d`, `${year}-01-01`) ?? '';
        fc.pre(day.length === 10);
        expect(readDay('Jour', typeDay(day))).toEqual({ day });
      }),
    );
  });
});
