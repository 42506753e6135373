import { hashSecret } from '../../platform/identifiers/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { limits } from '../rules.ts';
import { takeTurns } from './take-turns.ts';
import type { Turns } from './turns.ts';

/**
 * Counts that the strength of a password is about to be judged, which costs more than all the rest of a page. By the network,
 * or by the link that was received by mail: nobody else's attempts hold its holder up. The moment from which the next may
 * come, or null.
 */
export const countPasswordCheck = (
  { database, clock }: Pick<Platform, 'database' | 'clock'>,
  by: { readonly network: string } | { readonly link: string },
): Promise<Date | null> => {
  const turns: Turns =
    'link' in by ? [[limits.passwordByLink, hashSecret(by.link)]] : [[limits.passwordByNetwork, by.network]];
  return database.withScope({ kind: 'platform' }, (tx) => takeTurns(tx, turns, clock()));
};
