/**
 * Conditions of pages and fields. This file runs unchanged on the server and in the browser:
 * it imports neither the definition's schema nor the kinds.
 */
import { readQuantity } from './numbers.ts';

/** What a condition compares a field with. */
export type ConditionValue = string | number | boolean;

/** When a page or a field is asked. `field` is a key: of the same item first (inside a group), else of the form. */
export type Condition =
  | { field: string; is: ConditionValue }
  | { field: string; in: ConditionValue[] }
  | { field: string; filled: boolean }
  | { field: string; over: number }
  | { field: string; under: number }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition };

/** What conditions can read: the entries of visible fields, by input name. */
export interface Readings {
  readonly values: Map<string, string[]>;
  /** Names of inputs, and of what contains them (`date` for `date.day`), where something was typed. */
  readonly filled: Set<string>;
}

/** Readings where nothing has been typed yet. */
export function newReadings(): Readings {
  return { values: new Map(), filled: new Set() };
}

/** Adds what one input holds; called for visible fields only, so that a hidden field reads as empty. */
export function addReading(readings: Readings, name: string, typed: string): void {
  const value = typed.trim();
  if (value === '') return;
  const values = readings.values.get(name);
  if (values) values.push(value);
  else readings.values.set(name, [value]);
  for (let end = name.length; end > 0; end = name.lastIndexOf('.', end - 1)) {
    readings.filled.add(name.slice(0, end));
  }
}

/** Tells whether a condition holds; `prefix` is the item the condition is written in (`sites.2`). */
export function holds(condition: Condition | undefined, readings: Readings, prefix = ''): boolean {
  if (!condition) return true;
  if ('all' in condition) return condition.all.every((part) => holds(part, readings, prefix));
  if ('any' in condition) return condition.any.some((part) => holds(part, readings, prefix));
  if ('not' in condition) return !holds(condition.not, readings, prefix);
  const name = nameOf(condition.field, readings, prefix);
  if ('filled' in condition) return readings.filled.has(name) === condition.filled;
  return (readings.values.get(name) ?? []).some((typed) => matches(condition, typed));
}

function nameOf(field: string, readings: Readings, prefix: string): string {
  const own = `${prefix}.${field}`;
  return prefix !== '' && readings.filled.has(own) ? own : field;
}

type Comparison = Extract<
  Condition,
  { is: unknown } | { in: unknown } | { over: unknown } | { under: unknown }
>;

function matches(condition: Comparison, typed: string): boolean {
  if ('is' in condition) return equals(condition.is, typed);
  if ('in' in condition) return condition.in.some((value) => equals(value, typed));
  const number = readQuantity(typed);
  if (number === undefined) return false;
  return 'over' in condition ? number > condition.over : number < condition.under;
}

function equals(value: ConditionValue, typed: string): boolean {
  if (typeof value === 'boolean') return typed === (value ? 'yes' : 'no');
  if (typeof value === 'number') return readQuantity(typed) === value;
  return typed === value;
}
