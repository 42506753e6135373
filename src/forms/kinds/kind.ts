/** What each kind of field tells the engine: how it is typed, understood, written again and shown. */
import type { AnyField, FormContext, Parts, PlainValue } from '../types.ts';

/** What was typed in one field, by suffix of its inputs ('' for a single input). */
export interface Typed {
  /** One line, cleaned; '' when nothing was typed. */
  line(suffix?: string): string;
  /** The same without what cannot be seen: for numbers, codes and addresses. */
  code(suffix?: string): string;
  /** Several lines, cleaned. */
  lines(): string;
  /** Values of an input that may have several. */
  list(): string[];
  /** Result of a calculated field. */
  computed?: number;
}

/** One reason to refuse what was typed. */
export interface Fault {
  /** Suffix of the input to correct, '' for a single input. */
  suffix: string;
  code: string;
  message: string;
}

/** What a kind understood: `silent` asks nothing of the engine (titles, documents already joined). */
export type Parsed<V> =
  | { state: 'empty'; suffix?: string }
  | { state: 'silent' }
  | { state: 'value'; value: V }
  | { state: 'faults'; faults: Fault[] };

/** Facts given to a kind's rules: those of the form, and which field of which item is read. */
export type RuleContext = FormContext;

/** Rules of one kind of field. Pure: no clock, no I/O; never throws. */
export interface KindRules<F extends AnyField, V extends PlainValue> {
  /** Suffixes of the inputs a post may carry: `['']`, or `['.day', '.month', '.year']`; none for what asks nothing. */
  inputs(field: F): readonly string[];
  /** One input, several values. */
  several?: true;
  /** The input is absent from a post when nothing is ticked. */
  ticked?: true;
  /** Understands what was typed. */
  parse(field: F, typed: Typed, context: RuleContext): Parsed<V>;
  /** Tells whether a stored value is one of this kind. */
  accepts(value: unknown): value is V;
  /** What to type to get this value again, by suffix: `parse(type(value))` is `value`. */
  type(field: F, value: V): Record<string, string | string[]>;
  /** Lines of text that show the value. */
  show(field: F, value: V): string[];
  /** Sentence when a required answer is missing. */
  missing(field: F, context: RuleContext): string;
}

/** Understood. */
export function value<V>(understood: V): Parsed<V> {
  return { state: 'value', value: understood };
}

/** Nothing was typed; `suffix` is the input to bring the person to. */
export function empty(suffix = ''): { state: 'empty'; suffix: string } {
  return { state: 'empty', suffix };
}

/** Refused for one reason. */
export function refused(code: string, message: string, suffix = ''): { state: 'faults'; faults: Fault[] } {
  return { state: 'faults', faults: [{ suffix, code, message }] };
}

/** Guard of kinds kept as one text. */
export function isText(stored: unknown): stored is string {
  return typeof stored === 'string';
}

/** Guard of kinds kept as one number. */
export function isNumber(stored: unknown): stored is number {
  return typeof stored === 'number' && Number.isFinite(stored);
}

/** Guard of kinds kept as yes or no. */
export function isBoolean(stored: unknown): stored is boolean {
  return typeof stored === 'boolean';
}

/** Guard of kinds kept in several parts: all these, and nothing but text. */
export function isParts(stored: unknown, needed: readonly string[]): stored is Parts {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return false;
  const parts = stored as Record<string, unknown>;
  return needed.every((part) => Object.hasOwn(parts, part)) && Object.values(parts).every(isText);
}

const single: readonly string[] = [''];
const none: readonly string[] = [];

/** Inputs of a kind that has one. */
export function singleInput(): readonly string[] {
  return single;
}

/** Inputs of a kind that asks nothing. */
export function noInput(): readonly string[] {
  return none;
}
