import type { FlaggedFile } from '../../documents/index.ts';
import type { Clock } from '../../platform/clock/index.ts';
import type { Transaction } from '../../platform/database/index.ts';
import { recordFinding } from './change-request.ts';

/** Writes in a request's history that the antivirus put one of its files aside (scope of its authority). */
export const recordFlaggedFile =
  (clock: Clock) =>
  (tx: Transaction, file: FlaggedFile): Promise<void> =>
    recordFinding(tx, file, {
      kind: 'file_flagged',
      data: { file: file.id, name: file.name, virus: file.virus },
      at: clock(),
    });
