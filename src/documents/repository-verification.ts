import type { Transaction } from '../platform/database/index.ts';

/** Contents after this hash, in order (scope platform). */
export const listContents = (tx: Transaction, after: string, limit: number) =>
  tx
    .selectFrom('content')
    .select(['hash', 'size'])
    .where('hash', '>', after)
    .orderBy('hash')
    .limit(limit)
    .execute();

/** The same for the contents that files of one authority lead to. */
export const listContentsOf = (tx: Transaction, authority: string, after: string, limit: number) =>
  tx
    .selectFrom('content')
    .select(['hash', 'size'])
    .where('hash', '>', after)
    .where('hash', 'in', (files) =>
      files.selectFrom('file').select('file.hash').where('file.authority_id', '=', authority),
    )
    .orderBy('hash')
    .limit(limit)
    .execute();

/** The files that lead to a content, with the portal of each (scope platform). */
export const listFilesOfContent = (tx: Transaction, hash: string) =>
  tx
    .selectFrom('file')
    .innerJoin('authority', 'authority.id', 'file.authority_id')
    .select(['file.id', 'file.name', 'authority.slug'])
    .where('file.hash', '=', hash)
    .orderBy('file.authority_id')
    .orderBy('file.id')
    .limit(20)
    .execute();
