/** What becomes of drafts whose people leave. In the scope `departure`. */
import { among, type Transaction } from '../platform/database/index.ts';

/** Everything begun in these spaces, in all the portals, held until the end of the transaction. */
export const holdDraftsOf = (tx: Transaction, spaces: readonly string[]) =>
  tx
    .selectFrom('draft')
    .select(['id', 'authority_id', 'space_id'])
    .where('space_id', '=', among(spaces))
    .orderBy('id')
    .forUpdate()
    .execute();
