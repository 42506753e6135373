/** A challenge as a page carries it, and what the browser makes of it: signed, so that nothing of it is kept here. */
import { createChallenge, randomInt, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { z } from 'zod';
import type { Platform } from '../platform.ts';

/** What is more or less than this was not signed here. */
const challengeShape = z.object({
  parameters: z.object({
    algorithm: z.string(),
    cost: z.number(),
    data: z.object({ form: z.string(), since: z.number() }),
    keyLength: z.number(),
    keyPrefix: z.string(),
    keySignature: z.string(),
    nonce: z.string(),
    salt: z.string(),
  }),
  signature: z.string().length(64),
});
const solutionShape = z.object({ counter: z.number(), derivedKey: z.string().length(64) });

/** Longer than any of ours, shorter than what would be work to read. */
const longestText = 1_000;

// Tries before the right one: always some, never many, so that no browser is out of luck.
const fewestTries = 40;
const mostTries = 120;

const secretsOf = ({ seal }: Pick<Platform, 'seal'>) => ({
  hmacSignatureSecret: seal.derive('proof of work: challenge'),
  hmacKeySignatureSecret: seal.derive('proof of work: solution'),
});

const read = <Shape extends z.ZodType>(shape: Shape, text: string): z.infer<Shape> | undefined => {
  if (text.length > longestText) return undefined;
  try {
    return shape.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined; // written by somebody else than us
  }
};

/** A new challenge for a form, in base64: an attribute holds it as it is. */
export const makeChallenge = async (
  ground: Pick<Platform, 'seal' | 'config'>,
  form: string,
  at: Date,
): Promise<string> => {
  const challenge = await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    deriveKey,
    cost: ground.config.proofOfWorkCost,
    counter: randomInt(mostTries, fewestTries),
    data: { form, since: at.getTime() },
    ...secretsOf(ground),
  });
  return Buffer.from(JSON.stringify(challenge)).toString('base64');
};

/** What came back from a page: undefined when the challenge is none of ours, or was made for another form. */
export interface Returned {
  readonly signature: string;
  readonly since: number;
  /** none: nothing was tried; wrong: something was, and it is not the solution. */
  readonly solution: 'right' | 'wrong' | 'none';
}

/** Reads what a page brings back. The work is checked by a signature: to judge costs nothing. */
export const readReturned = async (
  ground: Pick<Platform, 'seal'>,
  form: string,
  { challenge: sent, solution: found }: { readonly challenge: string; readonly solution: string },
): Promise<Returned | undefined> => {
  const challenge = read(challengeShape, Buffer.from(sent.slice(0, 2 * longestText), 'base64').toString());
  if (!challenge) return undefined;
  const solution = read(solutionShape, found) ?? { counter: -1, derivedKey: '' };
  const result = await verifySolution({ challenge, solution, deriveKey, ...secretsOf(ground) });
  const { data } = challenge.parameters;
  if (result.invalidSignature !== false || data.form !== form) return undefined;
  const state = found === '' ? 'none' : 'wrong';
  return {
    signature: challenge.signature,
    since: data.since,
    solution: result.verified ? 'right' : state,
  };
};
