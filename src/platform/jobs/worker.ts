import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type CronItem,
  parseCronItems,
  Logger as QueueLogger,
  type Runner,
  run,
  runOnce,
  type TaskList,
  type WorkerEvents,
} from 'graphile-worker';
import type { Pool } from 'pg';
import { openOwnerPool } from '../database/index.ts';
import type { Logger } from '../log/index.ts';
import { releaseOnce } from './release-once.ts';
import { type Shift, workInShifts } from './shifts.ts';
import { unlockAbandonedJobs, unlockJobsOf, WorkerLock } from './worker-lock.ts';

/** What a handler knows of its job beside the payload. */
export type JobContext = {
  /** Number of the job in the queue. */
  id: string;
  /** 1 at the first try. */
  attempt: number;
  maxAttempts: number;
  /** Fires when the program is stopping and waits no longer: give up, the job will be run again. */
  signal: AbortSignal;
};

/** Does one job; the payload comes from the database and is to be checked. A throw is a failure, tried again later. */
export type JobHandler = (payload: unknown, context: JobContext) => Promise<void>;

/** Handlers by name of job. */
export type Jobs = Record<string, JobHandler>;

/** A job that the clock starts: `schedule` is in cron's form (minute hour day month weekday), in UTC. */
export type RecurringJob = { name: string; schedule: string };

export type WorkerOptions = {
  url: string;
  jobs: Jobs;
  log: Logger;
  /** Jobs done at once; 4 when absent. */
  concurrency?: number;
  recurring?: RecurringJob[];
  /** Milliseconds that `stop` leaves to the jobs begun before their signal fires; 10 s when absent. */
  patience?: number;
};

/** A worker at work. `stop` takes no new job, waits for those begun, and gives back those that do not end. */
export type JobWorker = { stop(): Promise<void> };

const SWEEP_MILLISECONDS = 10_000;
const POLL_MILLISECONDS = 2_000;
const DAY = 24 * 3_600_000;
const PATIENCE_MILLISECONDS = 10_000;
/** Handlers that ignore their signal are then left where they are, and their jobs given back. */
const LAST_WAIT_MILLISECONDS = 3_000;

/** Starts taking jobs from the queue, until `stop`. The database may go away and come back meanwhile. */
export const startWorker = async (options: WorkerOptions): Promise<JobWorker> => {
  const { url, log, concurrency = 4 } = options;
  const pool = openWorkerPool(url, concurrency + 2, log);
  const sweeping = setInterval(() => sweep(pool, log), SWEEP_MILLISECONDS);
  const release = async () => {
    clearInterval(sweeping);
    await pool.end();
  };
  try {
    const shifts = await workInShifts(() => beginShift(pool, options), log);
    return {
      stop: async () => {
        await shifts.stop();
        await release();
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
};

/** Each runner has a lock of its own: when the runner is gone, its lock says so, whatever became of its jobs. */
const beginShift = async (pool: Pool, options: WorkerOptions): Promise<Shift> => {
  const { url, log, patience = PATIENCE_MILLISECONDS } = options;
  await sweep(pool, log);
  const lock = new WorkerLock(url, log);
  const events = reportTo(log);
  const answerLost = lossOfAnswer(events, log);
  const starting = startRunner(pool, lock, events, { ...options, patience });
  const runner = await starting.catch(async (error: unknown) => {
    await lock.close();
    throw error;
  });
  const ended = runner.promise.catch((error: unknown) => log.warn({ error }, 'worker ended by itself'));
  return {
    ended: Promise.race([ended, answerLost]),
    stop: async () => {
      await stopRunner(runner, patience + LAST_WAIT_MILLISECONDS);
      await unlockJobsOf(pool, lock.names).catch((error: unknown) =>
        log.warn({ error }, 'jobs not given back: they will be taken back'),
      );
      await lock.close();
    },
  };
};

/**
 * A connection cut between the taking of a job and the answer leaves a job that this runner holds and knows nothing of:
 * nobody would take it back while the runner lives. Its end gives back everything that it holds.
 */
const lossOfAnswer = (events: WorkerEvents, log: Logger): Promise<void> =>
  new Promise((resolve) => {
    events.once('worker:getJob:error', ({ error }) => {
      log.warn({ error }, 'the answer of the queue was lost');
      resolve();
    });
  });

const startRunner = (
  pool: Pool,
  lock: WorkerLock,
  events: WorkerEvents,
  options: WorkerOptions,
): Promise<Runner> =>
  run({
    pgPool: pool,
    taskList: toTasks(options.jobs),
    parsedCronItems: parseCronItems((options.recurring ?? []).map(toCronItem)),
    concurrency: options.concurrency ?? 4,
    pollInterval: POLL_MILLISECONDS,
    noHandleSignals: true, // the program stops its parts in its own order
    events,
    logger: quietLogger(options.log),
    preset: {
      plugins: [holdLockPlugin(lock)],
      worker: {
        gracefulShutdownAbortTimeout: options.patience,
        // In a batch, even of one, the end of a job that cannot be written ends the runner; on its own it is a rejection
        // that nobody handles, which ends the program.
        completeJobBatchDelay: 0,
        failJobBatchDelay: 0,
      },
    },
  });

/** Does every job that is due, then returns: for tests and for the command line. */
export const runWaitingJobs = async ({
  url,
  jobs,
  log,
}: Pick<WorkerOptions, 'url' | 'jobs' | 'log'>): Promise<void> => {
  const pool = openWorkerPool(url, 2, log);
  await runOnce({
    pgPool: pool,
    taskList: toTasks(jobs),
    noHandleSignals: true,
    events: reportTo(log),
    logger: quietLogger(log),
  });
  await pool.end();
};

/** The queue's tables belong to the owner of the database; handlers work with the program's own connections. */
const openWorkerPool = (url: string, connections: number, log: Logger): Pool =>
  releaseOnce(
    openOwnerPool({ url, connections, onError: (error) => log.warn({ error }, 'worker connection lost') }),
  );

async function sweep(pool: Pool, log: Logger): Promise<void> {
  try {
    const workers = await unlockAbandonedJobs(pool);
    if (workers.length > 0) log.warn({ workers }, 'jobs of dead workers taken back');
  } catch (error) {
    log.warn({ error }, 'abandoned jobs not looked for'); // the next round will
  }
}

/** Graphile awaits this hook before a worker's first job: the lock is held before anything is to be lost. */
const holdLockPlugin = (lock: WorkerLock): GraphileConfig.Plugin => ({
  name: 'GuichetWorkerLockPlugin',
  version: '1.0.0',
  worker: {
    hooks: {
      startWorker: (_context, event) => lock.hold(event.worker.workerPool.id),
    },
  },
});

function toTasks(jobs: Jobs): TaskList {
  const entries = Object.entries(jobs).map(([name, handler]): [string, TaskList[string]] => [
    name,
    (payload, { job, abortSignal }) =>
      handler(payload, {
        id: job.id,
        attempt: job.attempts,
        maxAttempts: job.max_attempts,
        signal: abortSignal ?? new AbortController().signal,
      }),
  ]);
  return Object.fromEntries(entries);
}

/** A round missed while the program was down is done once when it starts again within the day. */
const toCronItem = ({ name, schedule }: RecurringJob): CronItem => ({
  task: name,
  match: schedule,
  identifier: name,
  options: { backfillPeriod: DAY, jobKey: `recurring ${name}` },
});

function reportTo(log: Logger): WorkerEvents {
  const events: WorkerEvents = new EventEmitter();
  events.on('job:error', ({ job, error }) =>
    log.warn(
      { job: job.task_identifier, id: job.id, attempt: job.attempts, error },
      'job failed, to be tried again',
    ),
  );
  events.on('job:failed', ({ job, error }) =>
    log.error({ job: job.task_identifier, id: job.id, attempt: job.attempts, error }, 'job failed for good'),
  );
  return events;
}

/** Failures of jobs are reported by `reportTo`; what remains is the queue's own trouble. */
const quietLogger = (log: Logger): QueueLogger =>
  new QueueLogger(() => (level, message) => {
    if (message.startsWith('Failed task')) return;
    if (level === 'error') log.error(message);
    else if (level === 'warning') log.warn(message);
  });

async function stopRunner(runner: Runner, patience: number): Promise<void> {
  const stopped = runner.stop().then(
    () => true,
    () => true, // it had ended by itself
  );
  if (await Promise.race([stopped, pause(patience, false, { ref: false })])) return;
  runner.kill('jobs did not end in time').catch(() => undefined); // never ends either: it waits for the same jobs
}
