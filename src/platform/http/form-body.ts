/** Fields of a posted form: one text, or several when the name came several times. Null prototype: no key is special. */
export type PostedFields = Record<string, string | string[]>;

const most = 2_000;

/**
 * Gathers name and value pairs in the order they came. Pairs beyond the limit are ignored: a page never has so many.
 * Null characters, which nobody types and PostgreSQL refuses, are dropped.
 */
export const gatherFields = (pairs: Iterable<readonly [string, string]>): PostedFields => {
  const fields: PostedFields = Object.create(null);
  let count = 0;
  for (const [name, posted] of pairs) {
    count += 1;
    if (count > most) break;
    const value = posted.replaceAll('\0', '');
    const before = fields[name];
    if (before === undefined) fields[name] = value;
    else if (Array.isArray(before)) before.push(value);
    else fields[name] = [before, value];
  }
  return fields;
};

/** The single text of a field, '' when it is absent; the first one when it came several times. */
export const textOf = (fields: PostedFields | undefined, name: string): string => {
  const value: unknown = fields?.[name];
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first : ''; // a JSON body may hold anything
};
