import type { Jobs } from '../platform/jobs/index.ts';
import type { Platform } from '../platform/platform.ts';
import { deleteSpaces, holdUnproven } from './repository-departures.ts';

/** Name of the job that forgets the guests who never proved their address; to be run once a day. */
export const tidyGuestsJobName = 'tidy-guests';

// A transaction of this size holds nobody up; a robot that opened more is forgotten in several nights.
const mostAtOnce = 10_000;

/** Background work on spaces. */
export const spaceJobs = ({ database, clock }: Pick<Platform, 'database' | 'clock'>): Jobs => ({
  [tidyGuestsJobName]: () =>
    database.withScope({ kind: 'platform' }, async (tx) => {
      const held = await holdUnproven(tx, clock(), mostAtOnce);
      await deleteSpaces(tx, [...new Set(held.map(({ id }) => id))]);
    }),
});
