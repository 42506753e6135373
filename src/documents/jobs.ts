import { z } from 'zod';
import type { Jobs } from '../platform/jobs/index.ts';
import type { Platform } from '../platform/platform.ts';
import { scanFileJobName } from './actions/attach-file.ts';
import { type RecordFlaggedFile, scanFile } from './actions/scan-file.ts';

const scanned = z.object({ hash: z.string() });

/** Background work on files: the antivirus. What a found virus writes in a request is given by who knows requests. */
export const documentJobs = (platform: Platform, recordFlaggedFile: RecordFlaggedFile): Jobs => ({
  [scanFileJobName]: async (payload) => {
    const { hash } = scanned.parse(payload);
    await scanFile(platform, recordFlaggedFile, hash);
  },
});
