import type { FlaggedFile } from '../../documents/index.ts';
import type { Transaction } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { holdByProgram } from './change-request.ts';

/** Writes in a request's history, if it is there, that the antivirus put one of its files aside (scope of its authority). */
export const recordFlaggedFile =
  (platform: Platform) =>
  async (tx: Transaction, file: FlaggedFile): Promise<void> => {
    const change = await holdByProgram(platform, tx, file, 'flag_file');
    await change?.record({ file: file.id, name: file.name, virus: file.virus });
  };
