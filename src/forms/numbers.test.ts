import { describe, expect, it } from 'vitest';
import { readNumber, readQuantity, typeNumber } from './numbers.ts';

describe('a number as people write it', () => {
  it.each([
    ['12', 12],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['12 345,50', 12_345.5],
    ['12\u00a0345\u202f678', 12_345_678],
    ['1.500', 1500],
    ['12.345.678,9', 12_345_678.9],
    ['0.125', 0.125],
    ['1234.567', 1234.567],
    ["1'234", 1234],
    ['−3', -3],
    ['+3', 3],
    ['5,', 5],
  ])('reads %j as %d', (typed, value) => {
    expect(readNumber(typed)).toBe(value);
  });

  it.each([
    '',
    '-',
    ',',
    'douze',
    '1e5',
    '12a',
    '1,2,3',
    '1..2',
    '0x10',
    'Infinity',
    '1'.repeat(16),
    '1.23.456',
  ])('reads %j as no number', (typed) => {
    expect(readNumber(typed)).toBeUndefined();
  });

  it('leaves a unit out', () => {
    expect(readQuantity('350 habitants')).toBe(350);
    expect(readQuantity('12,50 €')).toBe(12.5);
    expect(readQuantity('12,5 m²')).toBe(12.5);
    expect(readQuantity('habitants')).toBeUndefined();
  });

  it('is written again with a comma', () => {
    expect(typeNumber(12.5)).toBe('12,5');
  });
});
