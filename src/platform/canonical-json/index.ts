/**
 * One text for one content: JSON with its keys in order, whatever order they were written in or the database gives them
 * back in. What is hashed today is hashed the same tomorrow: this form never changes.
 *
 *     canonicalJson({ b: 1, a: [{ d: null, c: 'é' }] })   // {"a":[{"c":"é","d":null}],"b":1}
 */

const inOrder = ([one]: [string, unknown], [other]: [string, unknown]): number => (one < other ? -1 : 1);

/** The canonical text of a JSON value. As in JSON, a key without value is no key, and an item without value is null. */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const pairs = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return `{${pairs
    .sort(inOrder)
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`)
    .join(',')}}`;
};
