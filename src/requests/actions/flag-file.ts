import type { FlaggedFile } from '../../documents/index.ts';
import type { Transaction } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { recordFinding } from './change-request.ts';

/** Writes in a request's history that the antivirus put one of its files aside (scope of its authority). */
export const recordFlaggedFile =
  (platform: Platform) =>
  (tx: Transaction, file: FlaggedFile): Promise<void> =>
    recordFinding(platform, tx, file, {
      kind: 'file_flagged',
      data: { file: file.id, name: file.name, virus: file.virus },
    });
