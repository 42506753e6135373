import type { Viewer } from '../../access/index.ts';
import { enqueueScans, firstState, holdStored, type ReceivedFile } from '../../documents/index.ts';
import type { Transaction } from '../../platform/database/index.ts';
import { idOfSending, newId } from '../../platform/identifiers/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { BlobNotFound } from '../../platform/storage/index.ts';
import { readSafe, scopeOf } from '../read-safe.ts';
import { insertSafeDocument, insertSafeFiles, lockSafe } from '../repository.ts';
import { mostDocuments } from '../rules.ts';
import type { DocumentFacts } from '../safe-form.ts';

/**
 * A document about to be kept. Its key is made by the page: the same document, with the same files, sent twice is kept
 * once; another one, or the same one corrected, sent from the page that « back » brought, is kept too.
 */
export interface NewSafeDocument extends DocumentFacts {
  readonly key: string;
  readonly files: readonly ReceivedFile[];
}

/** The same content chosen twice is kept once. */
const distinct = (files: readonly ReceivedFile[]): ReceivedFile[] =>
  files.filter((file, index) => files.findIndex(({ hash }) => hash === file.hash) === index);

/** Writes files in a document, inside the caller's transaction which holds the safe. */
export const writeFiles = async (
  platform: Platform,
  tx: Transaction,
  place: { readonly account: string; readonly document: string },
  files: readonly ReceivedFile[],
): Promise<void> => {
  const hashes = files.map((file) => file.hash);
  const held = await holdStored(platform, tx, hashes);
  if (!held) throw new BlobNotFound(hashes.join(' '));
  const rows = files.map(({ name, hash, size, kind }) => ({
    id: newId(),
    account_id: place.account,
    document_id: place.document,
    name,
    hash,
    size,
    kind,
    state: firstState(platform),
    created_at: platform.clock(),
  }));
  await insertSafeFiles(tx, rows);
  await enqueueScans(platform, tx, held);
};

/** Keeps a document, under the lock of the safe; `full` when there is no room for one more. */
export const keepDocument = (
  platform: Platform,
  { account }: Pick<Viewer, 'account'>,
  { key, files, kind, name, validUntil }: NewSafeDocument,
): Promise<'kept' | 'full'> =>
  platform.database.withScope(scopeOf({ account }), async (tx) => {
    await lockSafe(tx, account);
    const hashes = files.map(({ hash }) => hash).sort();
    const id = idOfSending(key, [account, kind, name, validUntil, ...hashes]);
    const present = await readSafe(tx, account);
    if (present.some((document) => document.id === id)) return 'kept';
    if (present.length >= mostDocuments) return 'full';
    const row = { id, account_id: account, kind, name, valid_until: validUntil };
    await insertSafeDocument(tx, { ...row, created_at: platform.clock() });
    await writeFiles(platform, tx, { account, document: id }, distinct(files));
    return 'kept';
  });
