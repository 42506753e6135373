import type { Transaction } from '../platform/database/index.ts';

/** Every authority, open or not, with the name of its portal in an address. */
export const listAuthorities = (tx: Transaction) =>
  tx.selectFrom('authority').select(['id', 'slug']).orderBy('slug').execute();
