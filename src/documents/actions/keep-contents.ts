import type { Transaction } from '../../platform/database/index.ts';
import { enqueue } from '../../platform/jobs/index.ts';
import type { Platform } from '../../platform/platform.ts';
import type { FileState } from '../file-columns.ts';
import { type HeldContent, holdContents } from '../repository-contents.ts';

/** Name of the job that has a content examined by the antivirus, and tells the requests in which it found something. */
export const scanFileJobName = 'scan-file';

type Configuration = Pick<Platform, 'config'>;

/** The state of a content that nobody sent before: it waits for the antivirus when there is one. */
export const firstState = ({ config }: Configuration): FileState =>
  config.clamdUrl ? 'pending' : 'unchecked';

/** Whether something is left to do on a content: to examine it, or to tell that it is infected. */
const isWaiting = ({ config }: Configuration, state: FileState | null): boolean =>
  state === 'infected' || (state !== 'safe' && config.clamdUrl !== undefined);

/**
 * Has the antivirus look at the contents that have no verdict yet; a request that receives one already known as infected is
 * told by the same job. The same content twice is one job.
 */
export const enqueueScans = async (
  platform: Configuration,
  tx: Transaction,
  contents: readonly Pick<HeldContent, 'hash' | 'state'>[],
): Promise<void> => {
  const waiting = contents.filter(({ state }) => isWaiting(platform, state));
  for (const hash of new Set(waiting.map((content) => content.hash)))
    await enqueue(tx, scanFileJobName, { hash }, { key: `scan:${hash}` });
};

/**
 * What is known of contents that are in the store, and stay there until the rows that lead to them are written; nothing
 * when one of them is not there.
 */
export const holdStored = async (
  { blobs }: Pick<Platform, 'blobs'>,
  tx: Transaction,
  hashes: readonly string[],
): Promise<readonly HeldContent[] | undefined> => {
  const held = await holdContents(tx, hashes);
  const stored = await Promise.all(hashes.map((hash) => blobs.exists(hash)));
  return stored.every(Boolean) ? held : undefined;
};
