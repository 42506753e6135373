import type { Jobs } from '../platform/jobs/index.ts';
import type { Platform } from '../platform/platform.ts';
import { purgeAttempts } from '../platform/throttle/index.ts';
import { deleteWaitingAccounts } from './repository.ts';
import { deleteOldDevices } from './repository-devices.ts';
import { deleteExpiredSessions, deleteOldLinks } from './repository-secrets.ts';
import { later, linkMemory } from './rules.ts';

/** Name of the job that forgets what is over: sessions, one-time links, counters, accounts never activated. */
export const tidyAccountsJobName = 'tidy-accounts';

/** Background work on accounts; `tidy-accounts` is to run once a day. */
export const accountJobs = ({ database, clock }: Pick<Platform, 'database' | 'clock'>): Jobs => ({
  [tidyAccountsJobName]: () =>
    database.withScope({ kind: 'platform' }, async (tx) => {
      const at = clock();
      await deleteExpiredSessions(tx, at);
      await deleteOldDevices(tx, at);
      await deleteOldLinks(tx, later(at, -linkMemory));
      await deleteWaitingAccounts(tx, later(at, -linkMemory));
      await purgeAttempts(tx, at);
    }),
});
