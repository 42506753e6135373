/**
 * How often a person may do each thing that writes: the one table. Far more than anybody at work does, far less than a
 * script. A route says which act it is (`{ config: { act: 'message' } }`); it is counted before its body is read.
 * Drafts have bounds of their own (filing); what is done without an account counts by network (accounts).
 */
import { ProductError } from '../platform/http/index.ts';
import type { Platform } from '../platform/platform.ts';
import { type ThrottleRule, takeAttempt } from '../platform/throttle/index.ts';

const minute = 60;
const hour = 60 * minute;

/** So many in an hour; beyond, one every five minutes. */
const hourly = (name: string, most: number): ThrottleRule => ({
  name: `act: ${name}`,
  windowSeconds: hour,
  locks: [{ from: most, seconds: 5 * minute }],
});

export const rates = {
  /** A message to the service; its mail and its files leave with it. */
  message: hourly('message', 60),
  /** A message to a person: an agent answers a whole counter. */
  answer: hourly('answer', 300),
  /** Taking in charge, asking for a complement, deciding. */
  instruction: hourly('instruction', 300),
  organisation: hourly('organisation', 20),
  organisationChange: hourly('change of an organisation', 60),
  /** A document of one's own: added, completed, removed, copied from a request. */
  ownDocument: hourly('own document', 100),
  requestDocument: hourly('document of a request', 60),
  /** Cancelling, beginning to answer a complement. */
  requestStep: hourly('step of a request', 60),
  contactDetails: hourly('contact details', 60),
} as const satisfies Record<string, ThrottleRule>;

/** What is counted. */
export type RatedAct = keyof typeof rates;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What posting here does, when how often a person may do it is limited. */
    act?: RatedAct;
  }
}

/** Counts an act of somebody. Throws TROP_DE_DEMANDES when they have done it too often: its page gives back what was typed. */
export const countAct = async (
  { database, clock }: Pick<Platform, 'database' | 'clock'>,
  act: RatedAct,
  account: string,
): Promise<void> => {
  const until = await database.withScope({ kind: 'platform' }, (tx) =>
    takeAttempt(tx, rates[act], account, clock()),
  );
  if (until) throw new ProductError('TROP_DE_DEMANDES');
};
