/**
 * Background work, kept in PostgreSQL: added in the transaction that causes it, done at least once, tried again on failure.
 *
 *     await enqueue(transaction, 'send-mail', { mail: id }, { key: `mail ${id}` });
 *     const worker = await startWorker({ url, log, jobs: { 'send-mail': async (payload) => … } });
 *     await worker.stop();
 *
 * A failure waits e^attempt seconds (3 s, 7 s, 20 s … six hours). A worker that dies loses nothing: its jobs are taken back
 * by another within ten seconds, or by itself when it starts again (`worker-lock.ts`).
 */
export { type EnqueueOptions, enqueue } from './enqueue.ts';
export {
  type JobContext,
  type JobHandler,
  type Jobs,
  type JobWorker,
  type RecurringJob,
  runWaitingJobs,
  startWorker,
  type WorkerOptions,
} from './worker.ts';
