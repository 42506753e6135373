import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDay, typeDay } from './reading.ts';
import { resolveDay } from './resolve-day.ts';

describe('the limit of a date', () => {
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
  ])('%s is %s on 31 January 2026', (limit, day) => {
    expect(resolveDay(limit, '2026-01-31')).toBe(day);
  });

  it('is nothing relative when the day is unknown', () => {
    expect(resolveDay('today', '')).toBeUndefined();
  });

  it('is read again as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9998 }), fc.nat(364), (year, shift) => {
        const day = resolveDay(`today+${shift}d`, `${year}-01-01`) ?? '';
        fc.pre(day.length === 10);
        expect(readDay({ label: 'Jour', example: () => '' }, typeDay(day))).toEqual({ day });
      }),
    );
  });
});
