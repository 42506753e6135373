import { describe, expect, test } from 'vitest';
import { addDays } from '../../platform/text/index.ts';
import { sayWeek, sayWhetherOpen } from './index.ts';
import { isPublicHoliday } from './public-holidays.ts';
import type { OpeningHours } from './rules.ts';

const townHall: OpeningHours = [
  { days: [1, 2, 4, 5], from: '09:00', to: '12:00' },
  { days: [1, 2, 4, 5], from: '14:00', to: '17:30' },
  { days: [6], from: '09:00', to: '12:00' },
];
const allDay: OpeningHours = [
  { days: [1, 2, 3, 4, 5], from: '12:00', to: '17:00' },
  { days: [1, 2, 3, 4, 5], from: '08:30', to: '12:00' },
];
const mondaysOnly: OpeningHours = [{ days: [1], from: '09:00', to: '12:00' }];

/** Spaces inside times do not break; the table below is written with ordinary ones. */
const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ');

describe('whether the doors are open, on the clock of Paris', () => {
  test.each<[string, OpeningHours, string, string | undefined]>([
    ['in the morning', townHall, '2026-11-03T09:00:00Z', 'Ouvert jusqu’à 12 h'],
    ['at the very minute of opening', townHall, '2026-11-03T08:00:00Z', 'Ouvert jusqu’à 12 h'],
    ['one minute before', townHall, '2026-11-03T07:59:59Z', 'Fermé, ouvre à 9 h'],
    ['at the very minute of closing', townHall, '2026-11-03T11:00:00Z', 'Fermé, ouvre à 14 h'],
    ['in the afternoon', townHall, '2026-11-03T16:29:00Z', 'Ouvert jusqu’à 17 h 30'],
    ['the evening before a closed day', townHall, '2026-11-03T17:00:00Z', 'Fermé, ouvre jeudi à 9 h'],
    ['the evening before an open day', townHall, '2026-11-02T17:00:00Z', 'Fermé, ouvre demain à 9 h'],
    [
      'after midnight in Paris, still the day before in UTC',
      townHall,
      '2026-11-05T23:30:00Z',
      'Fermé, ouvre à 9 h',
    ],
    ['on Sunday', townHall, '2026-11-08T10:00:00Z', 'Fermé, ouvre demain à 9 h'],
    ['in summer time', townHall, '2026-07-07T07:30:00Z', 'Ouvert jusqu’à 12 h'],
    ['stretches that touch are one', allDay, '2026-11-03T08:00:00Z', 'Ouvert jusqu’à 17 h'],
    ['on a public holiday', townHall, '2026-05-01T08:00:00Z', 'Fermé, ouvre demain à 9 h'],
    ['on Ascension Day, which moves', townHall, '2026-05-14T08:00:00Z', 'Fermé, ouvre demain à 9 h'],
    ['the day after Christmas is a Saturday', townHall, '2026-12-25T09:00:00Z', 'Fermé, ouvre demain à 9 h'],
    ['a week ahead', mondaysOnly, '2026-11-02T15:00:00Z', 'Actuellement fermé'],
    ['a week ahead but one day', mondaysOnly, '2026-11-03T15:00:00Z', 'Fermé, ouvre lundi à 9 h'],
    ['without hours', [], '2026-11-03T09:00:00Z', undefined],
    [
      'with hours written backwards',
      [{ days: [2], from: '17:00', to: '09:00' }],
      '2026-11-03T09:00:00Z',
      undefined,
    ],
  ])('%s', (_when, hours, now, said) => {
    expect(plain(sayWhetherOpen(hours, new Date(now)))).toBe(said);
  });
});

describe('the week as a list', () => {
  test.each<[string, OpeningHours, [string, string][]]>([
    [
      'days with the same hours stand together',
      townHall,
      [
        ['Lundi, mardi, jeudi et vendredi', '9 h à 12 h et 14 h à 17 h 30'],
        ['Samedi', '9 h à 12 h'],
      ],
    ],
    ['days in a row', allDay, [['Du lundi au vendredi', '8 h 30 à 17 h']]],
    [
      'all of them',
      [{ days: [1, 2, 3, 4, 5, 6, 7], from: '08:00', to: '20:00' }],
      [['Tous les jours', '8 h à 20 h']],
    ],
    ['none', [], []],
  ])('%s', (_what, hours, said) => {
    expect(sayWeek(hours).map(({ days, times }) => [days, plain(times)])).toEqual(said);
  });
});

test('the eleven public holidays of 2026 and 2027', () => {
  const year = (first: string) =>
    Array.from({ length: 365 }, (_, index) => addDays(first, index)).filter(isPublicHoliday);
  expect(year('2026-01-01')).toEqual([
    '2026-01-01',
    '2026-04-06',
    '2026-05-01',
    '2026-05-08',
    '2026-05-14',
    '2026-05-25',
    '2026-07-14',
    '2026-08-15',
    '2026-11-01',
    '2026-11-11',
    '2026-12-25',
  ]);
  expect(year('2027-01-01').slice(1, 6)).toEqual([
    '2027-03-29',
    '2027-05-01',
    '2027-05-06',
    '2027-05-08',
    '2027-05-17',
  ]);
});
