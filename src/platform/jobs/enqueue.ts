import { sql } from 'kysely';
import type { Transaction } from '../database/index.ts';

export type EnqueueOptions = {
  /** Two jobs with one key are one: the later replaces the earlier as long as it has not begun. */
  key?: string;
  /** Not before this moment; at once when absent. */
  runAt?: Date;
  /** Tries before giving up; 25 when absent, the last ones six hours apart (three days in all). */
  maxAttempts?: number;
};

/**
 * Adds a job inside the caller's transaction: it exists if the change exists, and is seen by the workers after COMMIT
 * only. The handler may run more than once (a worker killed at the wrong moment): what it does carries a key of its own.
 */
export const enqueue = async (
  transaction: Transaction,
  name: string,
  payload: object,
  { key, runAt, maxAttempts }: EnqueueOptions = {},
): Promise<void> => {
  await sql`select app_enqueue_job(${name}, ${JSON.stringify(payload)}::json, ${key ?? null}, ${runAt ?? null},
    ${maxAttempts ?? null})`.execute(transaction);
};
