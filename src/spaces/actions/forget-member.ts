import type { Transaction } from '../../platform/database/index.ts';
import { deleteSpaces, forgetNames, handOver, listSpacesOf, listUnused } from '../repository-departures.ts';

/** The spaces of an account that nobody else has access to: what waits there, nobody will ever finish. */
export const listSpacesLeft = async (tx: Transaction, account: string): Promise<string[]> =>
  (await listSpacesOf(tx, account)).filter(({ shared }) => !shared).map(({ id }) => id);

/**
 * Removes the spaces that an account leaves empty. Those with requests stay, without the person's name; those that others
 * share stay theirs, and always have a manager.
 */
export const forgetMember = async (tx: Transaction, { account }: { account: string }): Promise<void> => {
  const spaces = await listSpacesOf(tx, account);
  const left = spaces.filter(({ shared }) => !shared).map(({ id }) => id);
  const shared = spaces.filter((space) => space.shared).map(({ id }) => id);
  await handOver(tx, shared, account);
  await deleteSpaces(tx, await listUnused(tx, left));
  await forgetNames(tx, left);
};
