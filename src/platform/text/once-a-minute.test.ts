import { expect, test, vi } from 'vitest';
import { onceAMinute } from './once-a-minute.ts';

const reader = () => {
  const read = vi.fn((locale: string, zone: string, date: Date) => `${locale} ${zone} ${date.toISOString()}`);
  return { read, shown: onceAMinute(() => 'fr', read) };
};

test('an instant is read once a minute in each zone', () => {
  const { read, shown } = reader();
  const first = shown('Europe/Paris', new Date('2026-03-29T00:59:00.000Z'));
  expect(shown('Europe/Paris', new Date('2026-03-29T00:59:59.999Z'))).toBe(first);
  expect(read).toHaveBeenCalledTimes(1);
  expect(shown('Europe/Paris', new Date('2026-03-29T01:00:00.000Z'))).not.toBe(first);
  expect(shown('Indian/Reunion', new Date('2026-03-29T00:59:00.000Z'))).not.toBe(first);
  expect(read).toHaveBeenCalledTimes(3);
});

test('instants of the time when zones had seconds are read each time, and an invalid date too', () => {
  const { read, shown } = reader();
  const old = new Date('1911-03-10T23:50:39.000Z');
  shown('Europe/Paris', old);
  shown('Europe/Paris', old);
  expect(read).toHaveBeenCalledTimes(2);
  expect(() => shown('Europe/Paris', new Date(Number.NaN))).toThrow(RangeError);
});

test('what is remembered is bounded', () => {
  const { read, shown } = reader();
  const minute = (number: number) => new Date(Date.UTC(2026, 0, 1) + number * 60_000);
  for (let number = 0; number < 2_001; number += 1) shown('Europe/Paris', minute(number));
  read.mockClear();
  shown('Europe/Paris', minute(2_000));
  expect(read).not.toHaveBeenCalled();
  shown('Europe/Paris', minute(0));
  expect(read).toHaveBeenCalledOnce();
});
