import { authorise, type Stewardship } from '../../access/index.ts';
import type { Transaction } from '../../platform/database/index.ts';
import { findSecret, writeSecret } from '../repository.ts';

/** Keeps a key or a password of an authority, in the place of the one of that name; the program alone does. */
export const keepSecret = async (
  stewardship: Stewardship,
  authority: string,
  { name, value }: { readonly name: string; readonly value: string },
): Promise<void> => {
  authorise(stewardship, 'founding', authority);
  await writeSecret(stewardship.tx, authority, { name, value, at: stewardship.at });
};

/** A secret that an authority entrusted, in the program's own scope; undefined when there is none. */
export const readSecret = (tx: Transaction, authority: string, name: string): Promise<string | undefined> =>
  findSecret(tx, authority, name);
