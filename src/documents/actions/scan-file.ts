import type { Transaction } from '../../platform/database/index.ts';
import { scanWithClamd } from '../../platform/files/index.ts';
import type { Platform } from '../../platform/platform.ts';
import type { FileState } from '../file-columns.ts';
import {
  hasPendingSafeFiles,
  listPendingFiles,
  markDraftFiles,
  markFiles,
  markSafeFiles,
} from '../repository-contents.ts';

/** A file of a request already sent in which a virus was found. */
export interface FlaggedFile {
  readonly id: string;
  readonly authority: string;
  readonly request: string;
  readonly name: string;
  readonly virus: string;
}

/** Writes in the history of a request that one of its files was put aside (scope of its authority). */
export type RecordFlaggedFile = (tx: Transaction, file: FlaggedFile) => Promise<void>;

type PendingFile = Awaited<ReturnType<typeof listPendingFiles>>[number];
interface Verdict {
  readonly state: FileState;
  readonly virus: string | null;
}

/** Asks the antivirus; without one (it was removed from the configuration), the file is marked as never examined. */
const examine = async (platform: Platform, hash: string): Promise<Verdict> => {
  const { clamdUrl } = platform.config;
  if (!clamdUrl) return { state: 'unchecked', virus: null };
  const verdict = await scanWithClamd({ url: clamdUrl }, await platform.blobs.open(hash));
  return verdict.clean ? { state: 'safe', virus: null } : { state: 'infected', virus: verdict.virus };
};

/** A file already sent: its state and the event of its request are written together, in the authority's name. */
const flag = (
  platform: Platform,
  record: RecordFlaggedFile,
  file: PendingFile & { request_id: string },
  verdict: Verdict,
): Promise<void> =>
  platform.database.withScope({ kind: 'authority', authority: file.authority_id }, async (tx) => {
    const marked = await markFiles(tx, [file.id], verdict);
    if (marked.length === 0) return;
    await record(tx, {
      id: file.id,
      authority: file.authority_id,
      request: file.request_id,
      name: file.name,
      virus: verdict.virus ?? '',
    });
  });

/** What waits for the verdict on a content: files of drafts and requests; in safes, whether there are any. */
interface Waiting {
  readonly files: readonly PendingFile[];
  readonly inSafes: boolean;
}

const findWaiting = (platform: Platform, hash: string): Promise<Waiting> =>
  platform.database.withScope({ kind: 'platform' }, async (tx) => ({
    files: await listPendingFiles(tx, hash),
    inSafes: await hasPendingSafeFiles(tx, hash),
  }));

/** Writes a verdict: a found virus in a request already sent stands in its history, everything else is one transaction. */
const writeVerdict = async (
  platform: Platform,
  record: RecordFlaggedFile,
  content: Waiting & { readonly hash: string },
  verdict: Verdict,
): Promise<void> => {
  const { files, hash } = content;
  const flagged = verdict.state === 'infected' ? files.filter((file) => file.request_id !== null) : [];
  const others = files.filter((file) => !flagged.includes(file)).map((file) => file.id);
  await platform.database.withScope({ kind: 'platform' }, async (tx) => {
    await markSafeFiles(tx, hash, verdict);
    if (verdict.state === 'infected') await markDraftFiles(tx, others, verdict);
    else await markFiles(tx, others, verdict);
  });
  for (const file of flagged)
    if (file.request_id) await flag(platform, record, { ...file, request_id: file.request_id }, verdict);
};

const mostRounds = 5;

/**
 * Has one content examined and writes the verdict on every file that holds it, those sent meanwhile included. Run again
 * after a crash, it goes on with the files still pending. Throws when the antivirus does not answer: the queue tries
 * again later.
 */
export const scanFile = async (
  platform: Platform,
  record: RecordFlaggedFile,
  hash: string,
): Promise<void> => {
  let verdict: Verdict | undefined;
  for (let round = 1; round <= mostRounds; round += 1) {
    const waiting = await findWaiting(platform, hash);
    if (waiting.files.length === 0 && !waiting.inSafes) return;
    verdict ??= await examine(platform, hash);
    await writeVerdict(platform, record, { ...waiting, hash }, verdict);
  }
  throw new Error('files of this content keep coming: to be looked at again');
};
