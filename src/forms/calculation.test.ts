import { describe, expect, it } from 'vitest';
import { type Calculation, calculate } from './calculation.ts';
import { addReading, newReadings } from './conditions.ts';

const readings = newReadings();
for (const [name, typed] of [
  ['longueur', '2,5'],
  ['largeur', '4'],
  ['note', 'bonjour'],
  ['adresse.street', '1 rue fleurie'],
  ['adresse.town', 'Plassans'],
  ['sites', '1'],
  ['sites', '9'],
  ['sites.1.surface', '0,1'],
  ['sites.9.surface', '0,2'],
] as const) {
  addReading(readings, name, typed);
}

function result(
  operation: Calculation['operation'],
  of: string[],
  decimals = 2,
  prefix = '',
): number | undefined {
  return calculate({ operation, of, decimals }, readings, prefix);
}

describe('a calculation', () => {
  it('adds and multiplies what was typed', () => {
    expect(result('sum', ['longueur', 'largeur'])).toBe(6.5);
    expect(result('product', ['longueur', 'largeur'])).toBe(10);
  });

  it('adds over the items of a group, without the errors of binary fractions', () => {
    expect(result('sum', ['sites.surface'])).toBe(0.3);
  });

  it('leaves out what was not typed, and has no result while something typed is no number', () => {
    expect(result('sum', ['longueur', 'absent'])).toBe(2.5);
    expect(result('sum', ['absent'])).toBeUndefined();
    expect(result('sum', ['longueur', 'note', 'absent'])).toBeUndefined();
    expect(result('product', ['note', 'largeur'])).toBeUndefined();
  });

  it('counts the items of a group, and what is filled', () => {
    expect(result('count', ['sites'])).toBe(2);
    expect(result('count', ['adresse', 'note', 'absent'])).toBe(2);
    expect(result('count', ['absent'])).toBe(0);
  });

  it('reads the item it is written in', () => {
    expect(result('sum', ['surface', 'largeur'], 2, 'sites.9')).toBe(4.2);
  });

  it('rounds to its decimals', () => {
    expect(result('product', ['longueur', 'longueur'], 1)).toBe(6.3);
  });

  it('stays a number whatever was typed', () => {
    const huge = newReadings();
    for (let rank = 0; rank < 50; rank += 1) addReading(huge, `n${rank}`, '9'.repeat(15));
    const of = Array.from({ length: 50 }, (_, rank) => `n${rank}`);
    expect(calculate({ operation: 'product', of, decimals: 2 }, huge)).toBe(1e15);
  });
});
