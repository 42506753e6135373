import type { Transaction } from '../../platform/database/index.ts';
import { scanWithClamd } from '../../platform/files/index.ts';
import type { Platform } from '../../platform/platform.ts';
import type { FileState } from '../file-columns.ts';
import { findContent, flagFile, listFilesToFlag, markContent } from '../repository-contents.ts';

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

interface Verdict {
  readonly state: FileState;
  readonly virus: string | null;
}

/** Asks the antivirus; without one (it was removed from the configuration), the content is marked as never examined. */
const examine = async (platform: Platform, hash: string): Promise<Verdict> => {
  const { clamdUrl } = platform.config;
  if (!clamdUrl) return { state: 'unchecked', virus: null };
  const verdict = await scanWithClamd({ url: clamdUrl }, await platform.blobs.open(hash));
  return verdict.clean ? { state: 'safe', virus: null } : { state: 'infected', virus: verdict.virus };
};

/** A file already sent: its mark and the event of its request are written together, in the authority's name. */
const flag = (
  platform: Platform,
  record: RecordFlaggedFile,
  file: Awaited<ReturnType<typeof listFilesToFlag>>[number],
  virus: string,
): Promise<void> =>
  platform.database.withScope({ kind: 'authority', authority: file.authority_id }, async (tx) => {
    const { authority_id: authority, id, request_id: request, name } = file;
    if (await flagFile(tx, authority, id, platform.clock()))
      await record(tx, { id, authority, request, name, virus });
  });

/** The verdict on a content: the one it has, or the antivirus's; nothing for one that nothing leads to any more. */
const decide = async (platform: Platform, hash: string): Promise<Verdict | undefined> => {
  const platformScope = { kind: 'platform' } as const;
  const known = await platform.database.withScope(platformScope, (tx) => findContent(tx, hash));
  if (!known || known.state === 'safe' || known.state === 'infected') return known;
  const verdict = await examine(platform, hash);
  const examined_at = verdict.state === 'unchecked' ? null : platform.clock();
  await platform.database.withScope(platformScope, (tx) =>
    markContent(tx, hash, { ...verdict, examined_at }),
  );
  return verdict;
};

/**
 * Has one content examined, once for everybody who sent it, and tells the requests that hold it when it is infected. Run
 * again (after a crash, for a file sent during the examination), it tells those that were not told. Throws when the
 * antivirus does not answer: the queue tries again later.
 */
export const scanFile = async (
  platform: Platform,
  record: RecordFlaggedFile,
  hash: string,
): Promise<void> => {
  const verdict = await decide(platform, hash);
  if (verdict?.state !== 'infected') return;
  const files = await platform.database.withScope({ kind: 'platform' }, (tx) => listFilesToFlag(tx, hash));
  for (const file of files) await flag(platform, record, file, verdict.virus ?? '');
};
