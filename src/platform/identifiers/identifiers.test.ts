import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  hashSecret,
  idOfSending,
  isId,
  newId,
  newPublicNumber,
  newSecret,
  parsePublicNumber,
} from './index.ts';

test('identifiers made one after the other are sorted by time', () => {
  const ids = Array.from({ length: 500 }, newId);
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(500);
  expect(ids.every(isId)).toBe(true);
});

test('an identifier is recognised, anything else is not', () => {
  expect(isId('018f6c1e-0000-7000-8000-00000000000g')).toBe(false);
  expect(isId("'; drop table request; --")).toBe(false);
  expect(isId('')).toBe(false);
});

test('what a page sends twice has one identifier, what was corrected has another', () => {
  const key = newId();
  const sent = idOfSending(key, ['Bonjour', null]);
  expect(isId(sent)).toBe(true);
  expect(idOfSending(key, ['Bonjour', null])).toBe(sent);
  const others = [['Bonjour'], ['Bonjour', ''], ['Bonjour,'], ['Bon', 'jour', null]];
  const made = others.map((content) => idOfSending(key, content));
  expect(new Set([sent, idOfSending(newId(), ['Bonjour', null]), ...made]).size).toBe(6);
});

test('a secret holds 256 bits and is stored as a hash', () => {
  const secret = newSecret();
  expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(hashSecret(secret)).toMatch(/^[0-9a-f]{64}$/);
  expect(hashSecret(secret)).toBe(hashSecret(secret));
  expect(hashSecret(newSecret())).not.toBe(hashSecret(secret));
});

test('a public number has no vowel and no character that is misread', () => {
  const numbers = Array.from({ length: 2_000 }, newPublicNumber);
  expect(new Set(numbers).size).toBe(2_000);
  for (const number of numbers)
    expect(number).toMatch(/^[234679CDFGHJKMNPQRTWX]{4}-[234679CDFGHJKMNPQRTWX]{4}$/);
});

test('a public number is read however it is typed', () => {
  fc.assert(
    fc.property(fc.constantFrom('', ' ', '-', '.', '\u00a0'), fc.boolean(), (separator, small) => {
      const number = newPublicNumber();
      const typed = [...number.replace('-', '')].join(separator);
      expect(parsePublicNumber(small ? typed.toLowerCase() : typed)).toBe(number);
    }),
  );
});

test('what cannot be a public number is refused', () => {
  for (const typed of ['', '7K3F-92Q', '7K3F-92QDD', 'AAAA-AAAA', '7K3F/92QD'])
    expect(parsePublicNumber(typed)).toBeNull();
});
