import type { Transaction } from '../../platform/database/index.ts';
import { hashSecret } from '../../platform/identifiers/index.ts';
import { forgetAttempts, giveBackAttempt, type ThrottleRule } from '../../platform/throttle/index.ts';
import { knowsDevice } from '../repository-devices.ts';
import { limits } from '../rules.ts';
import type { Origin } from './origin.ts';

/** What an attempt is counted under: each refuses it alone. */
export type Turns = readonly (readonly [rule: ThrottleRule, subject: string])[];

/** The device of who asks, when this account has signed in with it. */
export const deviceOf = async (
  tx: Transaction,
  { device }: Origin,
  account: string | undefined,
  at: Date,
): Promise<string | undefined> => {
  if (!device || !account) return undefined;
  const hash = hashSecret(device);
  return (await knowsDevice(tx, { hash, account, at })) ? hash : undefined;
};

const pair = (one: string, email: string): string => `${one}\n${email}`;

/** Attempts with a password. A known device counts by itself: what strangers try never holds it up. */
export const signInTurns = ({ network }: Origin, email: string, device: string | undefined): Turns =>
  device
    ? [[limits.signInByDevice, pair(device, email)]]
    : [
        [limits.signInByNetwork, network],
        [limits.signInByPair, pair(network, email)],
        [limits.signInByAccount, email],
      ];

const idleTurns = ({ network, worked }: Origin): Turns =>
  worked ? [] : [[limits.idleMailByNetwork, network]];

/** Mails asked for. */
export const mailTurns = (origin: Origin, email: string, device?: string): Turns =>
  device
    ? [[limits.mailByDevice, pair(device, email)]]
    : [
        ...idleTurns(origin),
        [limits.mailByNetwork, origin.network],
        [limits.mailByPair, pair(origin.network, email)],
        [limits.mailByRecipient, email],
      ];

/** Counters that others fill too: who succeeds takes back their own attempt, and lifts nothing of the rest. */
const shared: ReadonlySet<ThrottleRule> = new Set([limits.signInByNetwork, limits.signInByAccount]);

/** Only failures count: whoever knows the password is let through next time. */
export const forgiveTurns = async (tx: Transaction, turns: Turns): Promise<void> => {
  for (const [rule, subject] of turns)
    await (shared.has(rule) ? giveBackAttempt(tx, rule, subject) : forgetAttempts(tx, rule, subject));
};

/** The person has come by a link of their mailbox: what was counted against the address from here and elsewhere is over. */
export const forgetTurns = async (tx: Transaction, { network }: Origin, email: string): Promise<void> => {
  await forgetAttempts(tx, limits.signInByPair, pair(network, email));
  await forgetAttempts(tx, limits.signInByAccount, email);
};
