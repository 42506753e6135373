import { sql } from 'kysely';
import type { Transaction } from '../database/index.ts';

/** Counts one attempt, in one statement whatever comes at the same time; nothing when the door is closed. */
export const countAttempt = async (
  tx: Transaction,
  attempt: { key: string; at: Date; windowStart: Date },
): Promise<number | undefined> => {
  const row = await tx
    .insertInto('throttle')
    .values({ key: attempt.key, failures: 1, window_started_at: attempt.at, locked_until: null })
    .onConflict((conflict) =>
      conflict
        .column('key')
        .doUpdateSet({
          failures: sql`case when throttle.window_started_at <= ${attempt.windowStart}::timestamptz then 1 else throttle.failures + 1 end`,
          window_started_at: sql`case when throttle.window_started_at <= ${attempt.windowStart}::timestamptz then excluded.window_started_at else throttle.window_started_at end`,
          locked_until: null,
        })
        .where(({ or, eb }) =>
          or([eb('throttle.locked_until', 'is', null), eb('throttle.locked_until', '<=', attempt.at)]),
        ),
    )
    .returning('failures')
    .executeTakeFirst();
  return row?.failures;
};

/** Closes the door of a key until then. */
export const lockKey = async (tx: Transaction, key: string, until: Date): Promise<void> => {
  await tx.updateTable('throttle').set({ locked_until: until }).where('key', '=', key).execute();
};

/** When the door of a key opens again. */
export const readLock = async (tx: Transaction, key: string): Promise<Date | null> => {
  const row = await tx
    .selectFrom('throttle')
    .select('locked_until')
    .where('key', '=', key)
    .executeTakeFirst();
  return row?.locked_until ?? null;
};

/** Takes one attempt back, and the wait it may have caused. */
export const uncountAttempt = async (tx: Transaction, key: string): Promise<void> => {
  await tx
    .updateTable('throttle')
    .set({ failures: sql`greatest(failures - 1, 0)`, locked_until: null })
    .where('key', '=', key)
    .execute();
};

/** Forgets a key. */
export const deleteKey = async (tx: Transaction, key: string): Promise<void> => {
  await tx.deleteFrom('throttle').where('key', '=', key).execute();
};

/** Forgets every key whose last window began before then and whose door is open. */
export const deleteOldKeys = async (tx: Transaction, before: Date, at: Date): Promise<void> => {
  await tx
    .deleteFrom('throttle')
    .where('window_started_at', '<', before)
    .where(({ or, eb }) => or([eb('locked_until', 'is', null), eb('locked_until', '<=', at)]))
    .execute();
};
