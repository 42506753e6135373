import { createHash, randomBytes } from 'node:crypto';
import { canonicalJson } from '../platform/canonical-json/index.ts';

/** A secret of one row: without it nobody guesses, from a commitment, a birth date or a name. Erased with what it salted. */
export const newSalt = (): Buffer => randomBytes(32);

/** Binds to a content without telling it: sha256 of the salt and of the content as canonical JSON. */
export const commitmentTo = (content: Parameters<typeof canonicalJson>[0], salt: Buffer): Buffer =>
  createHash('sha256').update(salt).update(canonicalJson(content)).digest();
