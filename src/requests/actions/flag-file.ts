import type { FlaggedFile } from '../../documents/index.ts';
import type { Clock } from '../../platform/clock/index.ts';
import type { Transaction } from '../../platform/database/index.ts';
import { chainEvents } from '../events.ts';
import { lockById, updateRequest } from '../repository.ts';
import { insertEvents } from '../repository-history.ts';

const program = { side: 'system', account: null, name: '' } as const;

/** Writes in a request's history that the antivirus put one of its files aside (scope of its authority). */
export const recordFlaggedFile =
  (clock: Clock) =>
  async (tx: Transaction, file: FlaggedFile): Promise<void> => {
    const request = await lockById(tx, file.authority, file.request);
    if (!request) return;
    const at = clock();
    const event = {
      kind: 'file_flagged',
      data: { file: file.id, name: file.name, virus: file.virus },
    } as const;
    const { rows, head } = chainEvents(request.id, request, program, [event], at);
    await insertEvents(tx, request, rows);
    await updateRequest(tx, request, { ...head, updated_at: at });
  };
