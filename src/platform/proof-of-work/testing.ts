/** A browser that works, for tests that post forms anybody may post. */
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Platform } from '../platform.ts';
import { newChallenge, proofInputs } from './index.ts';

/** The solution of a challenge, as the island writes it. */
export const solve = async (challenge: string): Promise<string> => {
  const parsed = JSON.parse(Buffer.from(challenge, 'base64').toString());
  const found = await solveChallenge({ challenge: parsed, deriveKey });
  return JSON.stringify({ counter: found?.counter, derivedKey: found?.derivedKey });
};

/** The fields by which a browser that has worked shows it. */
export const workFor = async (
  platform: Pick<Platform, 'seal' | 'config' | 'clock'>,
  form: string,
): Promise<Record<string, string>> => {
  const challenge = await newChallenge(platform, form);
  return { [proofInputs.challenge]: challenge, [proofInputs.solution]: await solve(challenge) };
};
