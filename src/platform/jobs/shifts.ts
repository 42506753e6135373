import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '../log/index.ts';

/** One life of the queue's runner: it may end by itself, when the database was away at the beginning or end of a job. */
export interface Shift {
  /** Resolves when the runner is to be relieved; never rejects: a shift begun while all stops has nobody to hear it. */
  readonly ended: Promise<unknown>;
  /** Waits for the jobs begun, gives back the others. */
  stop(): Promise<void>;
}

const RETRY_MILLISECONDS = 1_000;

/**
 * Works shift after shift until `stop`. Without it, a runner that gave up would leave the pages alive, and every mail
 * waiting for somebody to notice.
 */
export const workInShifts = async (
  begin: () => Promise<Shift>,
  log: Logger,
): Promise<{ stop: () => Promise<void> }> => {
  let stopping = false;
  const toldToStop = Promise.withResolvers<void>();
  let shift: Shift | undefined = await begin();

  const relieve = async (): Promise<void> => {
    await pause(RETRY_MILLISECONDS);
    if (stopping) return;
    shift = await begin().catch((error: unknown) => {
      log.warn({ error }, 'worker not started again yet');
      return undefined;
    });
  };
  const relieveUntilStopped = async (): Promise<void> => {
    while (!stopping) {
      // A job deaf to the end keeps its runner from ever ending.
      await Promise.race([shift?.ended, toldToStop.promise]);
      if (stopping) return;
      if (shift) log.error('worker ended by itself: another one takes over');
      await shift?.stop();
      shift = undefined;
      await relieve();
    }
  };

  const relieving = relieveUntilStopped();
  return {
    stop: async () => {
      stopping = true;
      toldToStop.resolve();
      const last = shift;
      await last?.stop();
      await relieving;
      if (shift !== last) await shift?.stop(); // begun in the meantime
    },
  };
};
