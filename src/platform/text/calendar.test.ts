import { describe, expect, test } from 'vitest';
import { addDays, addMonths, daysBetween, daysInMonth, isDay, weekdayOf } from './calendar.ts';

describe('the calendar', () => {
  test('knows the length of months', () => {
    expect([2023, 2024, 1900, 2000].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
    expect([1, 4, 12].map((month) => daysInMonth(2026, month))).toEqual([31, 30, 31]);
  });

  test.each(['2026-02-30', '2026-13-01', '2026-00-10', '26-01-01', '', 'today', 3, null])(
    '%j is no day',
    (stored) => {
      expect(isDay(stored)).toBe(false);
    },
  );

  test('counts days across a change of hour', () => {
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
  });

  test.each([
    ['2026-11-03', 2, '2027-01-03'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2027-12-31', 2, '2028-02-29'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-01-31', -2, '2025-11-30'],
  ])('%s and %i months make %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  test('weeks begin on Monday', () => {
    expect(['2026-11-02', '2026-11-08'].map(weekdayOf)).toEqual([1, 7]);
  });
});
