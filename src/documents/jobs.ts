import { z } from 'zod';
import type { Jobs } from '../platform/jobs/index.ts';
import type { Platform } from '../platform/platform.ts';
import { scanFileJobName } from './actions/keep-contents.ts';
import { removeUnreachable } from './actions/remove-unreachable.ts';
import { type RecordFlaggedFile, scanFile } from './actions/scan-file.ts';
import { deleteOldUploads } from './repository-uploads.ts';

/** Name of the daily job that removes contents nothing leads to any more. */
export const removeUnreachableJobName = 'remove-unreachable-files';

const oneDay = 24 * 3600 * 1000;

const scanned = z.object({ hash: z.string() });

/** Background work on files: the antivirus, the removal of what nothing leads to. What a found virus writes in a request is given by who knows requests. */
export const documentJobs = (platform: Platform, recordFlaggedFile: RecordFlaggedFile): Jobs => ({
  [scanFileJobName]: async (payload) => {
    const { hash } = scanned.parse(payload);
    await scanFile(platform, recordFlaggedFile, hash);
  },
  [removeUnreachableJobName]: async () => {
    const uploads = await platform.database.withScope({ kind: 'platform' }, (tx) =>
      deleteOldUploads(tx, new Date(platform.clock().getTime() - oneDay)),
    );
    const contents = await removeUnreachable(platform);
    platform.log.info({ contents, uploads: uploads.length }, 'unreachable files removed');
  },
});
