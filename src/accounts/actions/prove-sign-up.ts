import type { Transaction } from '../../platform/database/index.ts';
import { hashSecret } from '../../platform/identifiers/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { verifyPassword } from '../passwords/index.ts';
import { holdAddress, listWaiting } from '../repository.ts';
import { consumeLink, deleteLinks, findLink } from '../repository-secrets.ts';
import { limits, linkState } from '../rules.ts';
import { activateOnce } from './activate-account.ts';
import { type Browser, type Opening, openSession } from './open-session.ts';
import { takeTurns } from './take-turns.ts';
import type { Turns } from './turns.ts';

/** An activation link, and the password typed on its page. */
export interface Proof extends Browser {
  readonly secret: string;
  readonly password: string;
}

export type ProofOutcome =
  | Opening
  | { readonly kind: 'wait'; readonly until: Date }
  /** The link is worth nothing any more. */
  | { readonly kind: 'useless' };

type SignUp = Awaited<ReturnType<typeof listWaiting>>[number];

/** A slow mail makes people sign up again; each password tried against costs a verification. */
const mostSignUps = 5;

/** By the link, which the mailbox alone received: nobody else's attempts hold its holder up. */
const turnsOf = ({ secret }: Proof): Turns => [[limits.proofByLink, hashSecret(secret)]];

/** Counts the attempt before it is made, and reads the sign-ups that the link may open. */
const begin = (
  platform: Platform,
  proof: Proof,
): Promise<{ readonly until: Date } | { readonly signUps: readonly SignUp[] }> =>
  platform.database.withScope({ kind: 'platform' }, async (tx) => {
    const at = platform.clock();
    const link = await findLink(tx, hashSecret(proof.secret), 'activation');
    if (!link || link.address_taken || linkState(link, at) !== 'valid') return { signUps: [] };
    const { email, account_id: account } = link;
    const until = await takeTurns(tx, turnsOf(proof), at);
    return until ? { until } : { signUps: await listWaiting(tx, { account, email, most: mostSignUps }) };
  });

const findChosen = async (signUps: readonly SignUp[], password: string): Promise<SignUp | undefined> => {
  for (const one of signUps) if (await verifyPassword(one.password_hash, password)) return one;
  return undefined;
};

const activate = async (
  tx: Transaction,
  chosen: SignUp,
  proof: Proof,
  at: Date,
): Promise<Opening | { readonly kind: 'useless' }> => {
  if (!(await consumeLink(tx, hashSecret(proof.secret), 'activation', at))) return { kind: 'useless' };
  const held = await holdAddress(tx, chosen.email);
  if (held.some((one) => one.activated_at)) return { kind: 'useless' };
  await activateOnce(tx, chosen.id, at);
  const others = held.map(({ id }) => id).filter((id) => id !== chosen.id);
  await deleteLinks(tx, others, 'password');
  return openSession(tx, chosen, { ...proof, turns: turnsOf(proof) }, at);
};

/**
 * Makes a sign-up the account of its address, and opens a session. The link proves the mailbox, the password proves
 * whose sign-up it is: anybody may sign up with the address of somebody else, who then gets a link that looks like
 * theirs. Any link to the address works with the password of any of its last sign-ups.
 */
export const proveSignUp = async (platform: Platform, proof: Proof): Promise<ProofOutcome> => {
  const begun = await begin(platform, proof);
  if ('until' in begun) return { kind: 'wait', until: begun.until };
  if (begun.signUps.length === 0) return { kind: 'useless' };
  const chosen = await findChosen(begun.signUps, proof.password);
  if (!chosen) return { kind: 'refused' };
  return platform.database.withScope({ kind: 'platform' }, (tx) =>
    activate(tx, chosen, proof, platform.clock()),
  );
};
