import type { Transaction } from '../../platform/database/index.ts';
import { enqueue } from '../../platform/jobs/index.ts';
import type { Platform } from '../../platform/platform.ts';
import type { FileState } from '../file-columns.ts';
import { holdContents } from '../repository-contents.ts';

/** Name of the job that has a content examined by the antivirus. */
export const scanFileJobName = 'scan-file';

/** The state of a content that was just received: it waits for the antivirus when there is one. */
export const firstState = ({ config }: Pick<Platform, 'config'>): FileState =>
  config.clamdUrl ? 'pending' : 'unchecked';

/** Has the antivirus look at these contents, when they wait for it; the same content twice is one job. */
export const enqueueScans = async (
  tx: Transaction,
  files: readonly { readonly hash: string; readonly state: FileState }[],
): Promise<void> => {
  const hashes = new Set(files.filter((file) => file.state === 'pending').map((file) => file.hash));
  for (const hash of hashes) await enqueue(tx, scanFileJobName, { hash }, { key: `scan:${hash}` });
};

/** Whether the contents are there, and stay there until the rows that lead to them are written. */
export const areStored = async (
  { blobs }: Pick<Platform, 'blobs'>,
  tx: Transaction,
  hashes: readonly string[],
): Promise<boolean> => {
  await holdContents(tx, hashes);
  const stored = await Promise.all(hashes.map((hash) => blobs.exists(hash)));
  return stored.every(Boolean);
};
