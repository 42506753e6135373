import type { Transaction } from '../../platform/database/index.ts';
import { newId } from '../../platform/identifiers/index.ts';
import { insertManager, insertSpace } from '../repository.ts';

/** Gives a person, just activated, the space in which they act for themself. In a `platform` scope. */
export const createPersonalSpace = async (
  tx: Transaction,
  person: { account: string; firstName: string; lastName: string },
  at: Date,
): Promise<string> => {
  const id = newId();
  await insertSpace(tx, { id, kind: 'person', name: `${person.firstName} ${person.lastName}` }, at);
  await insertManager(tx, id, person.account, at);
  return id;
};
