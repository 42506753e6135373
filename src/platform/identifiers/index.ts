/**
 * The three kinds of names the program gives: identifiers of rows, secrets, and numbers that people read aloud.
 *
 *     newId()            018f6c1e-…   sorted by time: rows made together stand together in the indexes
 *     idOfSending(key, [text])        the same for what a page sends twice, another once it was corrected
 *     newSecret()        43 characters, 256 bits: a link, a session; only hashSecret() of it is stored
 *     newPublicNumber()  7K3F-92QD    on paper and on the phone
 */
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { v5, v7 } from 'uuid';

/** Digits and consonants: no vowel, so no word; none of 0 O, 1 I L, 5 S, 8 B, 2 Z, U V, which are misread or misheard. */
const PUBLIC_ALPHABET = '234679CDFGHJKMNPQRTWX';
const PUBLIC_LENGTH = 8;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Makes the identifier of a new row (uuid version 7). */
export const newId = (): string => v7();

const sendings = '5d1c8f0e-6a0b-4b53-9a57-0f2d7c6e41b8';

/**
 * The identifier of what a page sends, made of the key that the page carries and of what was typed in it. Sent twice
 * (double click, lost answer), it is the same row; corrected after « back » and sent again, it is another: the key
 * alone would hide the correction, and say that it was sent.
 */
export const idOfSending = (key: string, content: readonly (string | null)[]): string =>
  v5(JSON.stringify([key, ...content]), sendings);

/** Whether a text taken from an address or a form can be an identifier: anything else never reaches the database. */
export const isId = (text: string): boolean => UUID.test(text);

/** Makes a secret that cannot be guessed (256 bits), in letters that go in an address. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is kept of a secret: enough to recognise it, useless to whoever reads the database. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Makes a number such as `7K3F-92QD`; the caller's unique constraint decides in the rare case it is taken. */
export const newPublicNumber = (): string => {
  const characters = Array.from(
    { length: PUBLIC_LENGTH },
    () => PUBLIC_ALPHABET[randomInt(PUBLIC_ALPHABET.length)],
  );
  return `${characters.slice(0, 4).join('')}-${characters.slice(4).join('')}`;
};

/** Reads a public number as people type it (small letters, spaces, no hyphen); null when it cannot be one. */
export const parsePublicNumber = (typed: string): string | null => {
  const characters = typed.toUpperCase().replaceAll(/[\s\u00a0.-]/g, '');
  const valid =
    characters.length === PUBLIC_LENGTH && [...characters].every((c) => PUBLIC_ALPHABET.includes(c));
  return valid ? `${characters.slice(0, 4)}-${characters.slice(4)}` : null;
};
