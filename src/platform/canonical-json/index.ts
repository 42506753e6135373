/**
 * One text for one content: JSON as RFC 8785 writes it, whatever order its keys were written in or the database gives them
 * back in. What is hashed today is hashed the same tomorrow: this form never changes.
 *
 *     canonicalJson({ b: 1, a: [{ d: null, c: 'é' }] })   // {"a":[{"c":"é","d":null}],"b":1}
 */
import canonicalize from 'canonicalize';

/**
 * The canonical text of a JSON value. As in JSON, a key without value is no key, and an item without value is null. Throws
 * for what has no canonical text: half a sign, a number that is none.
 */
export const canonicalJson = (value: unknown): string => canonicalize(value) ?? 'null';
