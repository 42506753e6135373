import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from './index.ts';

/** The same content, each object written from its last key to its first. */
const backwards = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(backwards);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, backwards(inner)]),
  );
};

describe('the canonical text', () => {
  test('puts keys in the order of their characters, in depth, and keeps the order of lists', () => {
    expect(canonicalJson({ b: 1, é: 0, a: [{ d: null, c: 'é' }, 2], 10: true, 9: false })).toBe(
      '{"10":true,"9":false,"a":[{"c":"é","d":null},2],"b":1,"é":0}',
    );
    expect(canonicalJson([2, 1])).toBe('[2,1]');
  });

  test('is the same whatever order the keys were written in', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(backwards(value))).toBe(canonicalJson(value));
      }),
    );
  });

  test('is JSON that says the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('leaves out what JSON leaves out', () => {
    expect(canonicalJson({ a: undefined, b: [undefined], c: {} })).toBe('{"b":[null],"c":{}}');
    expect(canonicalJson(undefined)).toBe('null');
  });

  test('is the one of RFC 8785: its example of numbers and signs', () => {
    const numbers = [333333333.3333333, 1e30, 4.5, 2e-3, 1e-27, -0];
    const string = '\u20ac$\u000F\u000aA\'B"\\\\"/';
    expect(canonicalJson({ numbers, string, literals: [null, true, false] })).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27,0],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
    // By code units, as in JavaScript: a sign of two units stands before one of the last plane's end.
    expect(canonicalJson({ '\ufb33': 1, '😀': 2, '€': 3 })).toBe('{"€":3,"😀":2,"\ufb33":1}');
  });

  test('refuses what has none', () => {
    for (const value of ['\ud800', Number.NaN, { a: [Number.POSITIVE_INFINITY] }])
      expect(() => canonicalJson(value)).toThrow();
  });
});
