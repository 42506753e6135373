import type { Clock } from '../clock/index.ts';
import type { Database } from '../database/index.ts';

/** Name of the job that forgets the mails of long ago; to be run once a day. */
export const tidyMailsJobName = 'tidy-mails';

const MEMORY_MILLISECONDS = 30 * 24 * 3_600_000;

/** Forgets whom one wrote to and about what, thirty days later. A mail that still waits is kept. */
export const createTidyMailsJob =
  ({ database, clock }: { readonly database: Database; readonly clock: Clock }) =>
  (): Promise<void> =>
    database.withScope({ kind: 'platform' }, async (transaction) => {
      const before = new Date(clock().getTime() - MEMORY_MILLISECONDS);
      await transaction
        .deleteFrom('mail')
        .where('created_at', '<', before)
        .where('status', '<>', 'queued')
        .execute();
    });
