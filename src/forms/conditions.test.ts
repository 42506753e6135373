import { describe, expect, it } from 'vitest';
import { addReading, type Condition, holds, newReadings } from './conditions.ts';

const readings = newReadings();
for (const [name, typed] of [
  ['primee', 'yes'],
  ['refus', 'no'],
  ['categorie', 'ville'],
  ['actions', 'arbres'],
  ['actions', 'massifs'],
  ['habitants', '1 250 habitants'],
  ['date.day', '3'],
  ['vide', '  '],
  ['sites', '1'],
  ['sites', '2'],
  ['sites.1.surface', '12'],
  ['sites.2.surface', '80,5'],
] as const) {
  addReading(readings, name, typed);
}

const cases: [Condition, boolean][] = [
  [{ field: 'primee', is: true }, true],
  [{ field: 'primee', is: false }, false],
  [{ field: 'refus', is: false }, true],
  [{ field: 'absent', is: false }, false],
  [{ field: 'categorie', is: 'ville' }, true],
  [{ field: 'categorie', in: ['village', 'ville'] }, true],
  [{ field: 'categorie', in: ['village'] }, false],
  [{ field: 'actions', is: 'massifs' }, true],
  [{ field: 'actions', is: 'potager' }, false],
  [{ field: 'habitants', is: 1250 }, true],
  [{ field: 'habitants', over: 1249 }, true],
  [{ field: 'habitants', over: 1250 }, false],
  [{ field: 'habitants', under: 1251 }, true],
  [{ field: 'categorie', over: 1 }, false],
  [{ field: 'absent', under: 10 }, false],
  [{ field: 'date', filled: true }, true],
  [{ field: 'vide', filled: true }, false],
  [{ field: 'vide', filled: false }, true],
  [{ field: 'sites', filled: true }, true],
  [
    {
      all: [
        { field: 'primee', is: true },
        { field: 'categorie', is: 'ville' },
      ],
    },
    true,
  ],
  [
    {
      all: [
        { field: 'primee', is: true },
        { field: 'categorie', is: 'village' },
      ],
    },
    false,
  ],
  [
    {
      any: [
        { field: 'refus', is: true },
        { field: 'categorie', is: 'ville' },
      ],
    },
    true,
  ],
  [{ any: [{ field: 'refus', is: true }] }, false],
  [{ not: { field: 'refus', is: true } }, true],
];

describe('a condition', () => {
  it.each(cases)('%j is %s', (condition, expected) => {
    expect(holds(condition, readings)).toBe(expected);
  });

  it('holds when there is none', () => {
    expect(holds(undefined, readings)).toBe(true);
  });

  it('reads the item it is written in, then the form', () => {
    const large: Condition = { field: 'surface', over: 50 };
    expect(holds(large, readings, 'sites.1')).toBe(false);
    expect(holds(large, readings, 'sites.2')).toBe(true);
    expect(holds({ field: 'primee', is: true }, readings, 'sites.1')).toBe(true);
  });
});
