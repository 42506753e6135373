import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import type { Guesses } from './rules.ts';

/**
 * The estimate takes milliseconds up to here and a second at 200 characters. The beginning of a password is never
 * harder to guess than the whole, and 64 characters hold any passphrase of 80 bits.
 */
const charactersRead = 64;
// « P@$$w0rd » is found with far fewer; the default of 100 lets a crafted password hold the processor for a second.
const mostSubstitutions = 8;

let loading: Promise<ZxcvbnFactory> | undefined;

/** The dictionaries (French words and names, common passwords) take 20 MB: they are read by the first who signs up. */
const loadEstimator = async (): Promise<ZxcvbnFactory> => {
  const [core, common, french] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-fr'),
  ]);
  return new core.ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...french.dictionary },
    graphs: common.adjacencyGraphs,
    l33tMaxSubstitutions: mostSubstitutions,
  });
};

/** How many tries a patient attacker who knows these words would need. */
export const estimateGuesses = async (password: string, knownWords: readonly string[]): Promise<Guesses> => {
  loading ??= loadEstimator();
  const estimator = await loading;
  const read = [...password].slice(0, charactersRead).join('');
  return estimator.check(read, [...knownWords]).guessesLog10;
};
