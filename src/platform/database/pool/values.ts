import { type CustomTypesConfig, types } from 'pg';

/**
 * How values cross between PostgreSQL and the program.
 *
 * - `timestamptz` is a `Date`; `date` stays « YYYY-MM-DD »: a day of the calendar has no time, so no time zone.
 * - `int8` (counts, sizes) is a number, and an error beyond 2^53: a rounded size or amount must never go unseen.
 * - `numeric` stays a string: amounts are stored in cents, as integers; what remains is not to be rounded by us.
 * - `jsonb` is parsed. To write an array or a string as jsonb use `jsonb()` (index.ts): the driver would send an SQL array.
 */
const parsers = new Map<number, (text: string) => unknown>([
  [types.builtins.INT8, parseWholeNumber],
  [types.builtins.DATE, (text) => text],
]);

/** Type parsers of our connections only: those of other users of the driver are left as they are. */
export const valueTypes: CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    parsers.get(oid) ?? types.getTypeParser(oid, format),
};

function parseWholeNumber(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value)) return value;
  throw new RangeError(`The integer ${text} of the database is too large for a number`);
}

/** A value as it travels: text, bytes, or nothing. Instants are written in UTC, whatever the machine's time zone. */
export const toParameter = (value: unknown): string | Buffer | null => {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object') return String(value);
  if (value instanceof Date) return value.toISOString();
  if (ArrayBuffer.isView(value)) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  return Array.isArray(value) ? arrayLiteral(value) : JSON.stringify(value);
};

/** A list as an SQL array. */
function arrayLiteral(items: readonly unknown[]): string {
  return `{${items.map(itemOf).join(',')}}`;
}

function itemOf(item: unknown): string {
  if (Array.isArray(item)) return arrayLiteral(item);
  const value = toParameter(item);
  if (value === null) return 'NULL';
  const text = typeof value === 'string' ? value : `\\x${value.toString('hex')}`;
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
