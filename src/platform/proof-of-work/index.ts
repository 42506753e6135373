/**
 * Forms that anybody may post: what makes a robot's thousand posts dear and a person's one post cheap. The page carries a
 * signed challenge; the browser looks for its solution while the person types (island `proof-of-work`). Without JavaScript
 * the challenge ripens by itself in a few seconds, and whoever counts such posts counts them more strictly. Each challenge
 * counts once.
 *
 *     const challenge = await newChallenge(platform, 'sign-up');             // <ProofOfWork challenge={challenge} />
 *     const proof = await judgeProof(platform, 'sign-up', postedFields);     // 'worked' | 'waited', or the page comes back
 *     if (!isProved(proof)) … sayUnproved(proof)
 */
import { type PostedFields, textOf } from '../http/index.ts';
import type { Platform } from '../platform.ts';
import { type ThrottleRule, takeAttempt } from '../throttle/index.ts';
import { makeChallenge, readReturned } from './challenge.ts';
import { words } from './messages.ts';

/** Names of the inputs. */
export const proofInputs = { challenge: 'defi', solution: 'preuve' } as const;

/** Before a person without JavaScript could have read the page. */
export const ripeningMilliseconds = 3_000;

/** A page stays open while one looks for a paper, or eats. */
export const challengeHours = 4;

const lifeSeconds = challengeHours * 60 * 60;

/** Once and no more: the counter lives as long as the challenge. */
const once: ThrottleRule = {
  name: 'challenge',
  windowSeconds: lifeSeconds,
  locks: [{ from: 1, seconds: lifeSeconds }],
};

/** worked: solved by the browser; waited: ripe; early and stale: the page comes back with everything typed. */
export type Proof = 'worked' | 'waited' | 'early' | 'stale';

/** A challenge for a page: each form has a name of its own, so that work done for one serves no other. */
export const newChallenge = (
  platform: Pick<Platform, 'seal' | 'config' | 'clock'>,
  form: string,
): Promise<string> => makeChallenge(platform, form, platform.clock());

const spend = (platform: Platform, signature: string): Promise<boolean> =>
  platform.database.withScope(
    { kind: 'platform' },
    async (tx) => (await takeAttempt(tx, once, signature, platform.clock())) === null,
  );

/** What a post brought. A right or ripe challenge is spent by being judged; an early one may come again. */
export const judgeProof = async (platform: Platform, form: string, posted: PostedFields): Promise<Proof> => {
  const returned = await readReturned(platform, form, {
    challenge: textOf(posted, proofInputs.challenge),
    solution: textOf(posted, proofInputs.solution),
  });
  if (!returned || returned.solution === 'wrong') return 'stale';
  const age = platform.clock().getTime() - returned.since;
  if (age < 0 || age > lifeSeconds * 1000) return 'stale';
  if (returned.solution === 'none' && age < ripeningMilliseconds) return 'early';
  if (!(await spend(platform, returned.signature))) return 'stale';
  return returned.solution === 'right' ? 'worked' : 'waited';
};

/** The challenge to show again after an early post: the same one goes on ripening; otherwise a new one. */
export const challengeAgain = (
  platform: Pick<Platform, 'seal' | 'config' | 'clock'>,
  form: string,
  proof: Proof | undefined,
  posted: PostedFields,
): Promise<string> | string =>
  proof === 'early' ? textOf(posted, proofInputs.challenge) : newChallenge(platform, form);

/** Whether a post may count. */
export const isProved = (proof: Proof): proof is 'worked' | 'waited' =>
  proof === 'worked' || proof === 'waited';

/** Why a post does not count yet, and what to do. */
export const sayUnproved = (proof: 'early' | 'stale'): string => words[proof];
