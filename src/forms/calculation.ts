/** Calculated fields: the same arithmetic on the server and in the browser. */
import type { Readings } from './conditions.ts';
import { readQuantity } from './numbers.ts';

/** What a calculated field computes, and from which fields (`surface`, or `sites.surface` for every item). */
export interface Calculation {
  operation: 'sum' | 'product' | 'count';
  of: string[];
  decimals: number;
}

/**
 * Computes the result, or nothing when no operand has been typed, or when one of them cannot be read: the sum of the
 * others would pass for the total. `count` counts what is filled, or a group's items.
 */
export function calculate(calculation: Calculation, readings: Readings, prefix = ''): number | undefined {
  const names = calculation.of.flatMap((path) => operandNames(path, readings, prefix));
  if (calculation.operation === 'count') {
    return names.reduce(
      (total, name) => total + (readings.values.get(name)?.length ?? (readings.filled.has(name) ? 1 : 0)),
      0,
    );
  }
  const numbers: number[] = [];
  for (const name of names) {
    const typed = readings.values.get(name)?.[0];
    if (typed === undefined) continue;
    const number = readQuantity(typed);
    if (number === undefined) return undefined;
    numbers.push(number);
  }
  if (numbers.length === 0) return undefined;
  const sum = calculation.operation === 'sum';
  const result = numbers.reduce((left, right) => (sum ? left + right : left * right), sum ? 0 : 1);
  return round(result, calculation.decimals);
}

function operandNames(path: string, readings: Readings, prefix: string): string[] {
  const [group, field] = path.split('.');
  if (group !== undefined && field !== undefined) {
    return (readings.values.get(group) ?? []).map((item) => `${group}.${item}.${field}`);
  }
  const own = `${prefix}.${path}`;
  return [prefix !== '' && readings.filled.has(own) ? own : path];
}

function round(value: number, decimals: number): number {
  // Beyond what a double holds exactly there is nothing left to round.
  if (!Number.isFinite(value) || Math.abs(value) > 1e15) return Math.max(-1e15, Math.min(1e15, value || 0));
  return Number(value.toFixed(decimals)) + 0;
}
