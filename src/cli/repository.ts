import type { Transaction } from '../platform/database/index.ts';

/** The authority whose portal has this name in its address. */
export const findAuthority = (tx: Transaction, slug: string) =>
  tx.selectFrom('authority').select('id').where('slug', '=', slug).executeTakeFirst();
