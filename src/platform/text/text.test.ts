import { describe, expect, it } from 'vitest';
import { speaking } from '../speaking/index.ts';
import {
  calendarDateOf,
  formatAmount,
  formatCount,
  formatDate,
  formatDateTime,
  formatDateWithoutWeekday,
  formatFileSize,
  formatList,
  formatNumber,
  formatShortDate,
  formatTime,
  hourOf,
  plural,
} from './index.ts';

const nb = '\u00a0';
const plain = (text: string) => text.replaceAll(nb, ' ');

describe('dates', () => {
  it('are written in full, on the clock of the authority, Paris when none is known', () => {
    expect(plain(formatDateTime(new Date('2026-11-03T13:05:00Z')))).toBe('mardi 3 novembre 2026 à 14 h 05');
    expect(plain(formatDateTime(new Date('2026-07-14T22:30:00Z')))).toBe('mercredi 15 juillet 2026 à 0 h 30');
  });

  it('keep the time in one piece at the end of a line', () => {
    expect(formatTime(new Date('2026-11-03T13:05:00Z'))).toBe(`14${nb}h${nb}05`);
    expect(formatTime(new Date('2026-11-03T08:00:00Z'))).toBe(`9${nb}h`);
  });

  it('say « 1er » on the first of the month', () => {
    expect(formatDate('2026-11-01')).toBe('dimanche 1er novembre 2026');
    expect(formatDateWithoutWeekday(new Date('2026-10-31T23:30:00Z'))).toBe('1er novembre 2026');
  });

  it('never shift a day of the calendar', () => {
    expect(formatDate('1950-03-01')).toBe('mercredi 1er mars 1950');
    expect(formatShortDate('1950-03-01')).toBe('01/03/1950');
  });

  it('follow both changes of hour', () => {
    expect(plain(formatTime(new Date('2026-10-25T00:30:00Z')))).toBe('2 h 30');
    expect(plain(formatTime(new Date('2026-10-25T01:30:00Z')))).toBe('2 h 30');
    expect(plain(formatTime(new Date('2026-03-29T01:00:00Z')))).toBe('3 h');
  });

  it('give the day in Paris', () => {
    expect(calendarDateOf(new Date('2026-12-31T23:15:00Z'))).toBe('2027-01-01');
  });
});

describe('numbers', () => {
  it('use the comma and spaces that do not break', () => {
    expect(formatNumber(1234567.891)).toBe(`1${nb}234${nb}567,89`);
    expect(formatAmount(1234.5)).toBe(`1${nb}234,50${nb}€`);
  });

  it('write sizes as people read them', () => {
    const seen = [0, 1, 999, 1000, 640_000, 999_960, 2_400_000, 9_960_000, 10_000_000, 1.5e9].map(
      formatFileSize,
    );
    expect(seen.map(plain)).toEqual([
      '0 octet',
      '1 octet',
      '999 octets',
      '1 ko',
      '640 ko',
      '1 Mo',
      '2,4 Mo',
      '10 Mo',
      '10 Mo',
      '1,5 Go',
    ]);
  });

  it('count in French: zero and one are singular', () => {
    expect([0, 1, 1.5, 2].map((count) => plural(count, 'demande'))).toEqual([
      'demande',
      'demande',
      'demande',
      'demandes',
    ]);
    expect(plain(formatCount(2, 'journal', 'journaux'))).toBe('2 journaux');
  });

  it('join a list with a last word', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((items) => formatList(items))).toEqual([
      '',
      'a',
      'a et b',
      'a, b et c',
    ]);
    expect(formatList(['JPEG', 'PDF'], 'or')).toBe('JPEG ou PDF');
  });
});

describe('dates and numbers', () => {
  const night = new Date('2026-12-31T21:15:00Z');

  it('are read on the clock of the authority', () => {
    expect(plain(speaking({ zone: 'Indian/Reunion' }, () => formatDateTime(night)))).toBe(
      'vendredi 1er janvier 2027 à 1 h 15',
    );
    expect(speaking({ zone: 'Indian/Reunion' }, () => calendarDateOf(night))).toBe('2027-01-01');
    expect(speaking({ zone: 'America/Martinique' }, () => hourOf(night))).toBe('17:15');
    expect(speaking({ zone: 'Indian/Reunion' }, () => formatDate('1950-03-01'))).toBe(
      'mercredi 1er mars 1950',
    );
  });

  it('follow the language that is spoken', () => {
    expect(speaking({ language: 'en' }, () => formatNumber(1234567.891))).toBe('1,234,567.89');
    expect(speaking({ language: 'en' }, () => formatDateWithoutWeekday('2026-11-03'))).toBe(
      '3 November 2026',
    );
  });
});
