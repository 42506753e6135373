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
import { Pool } from 'pg';
import type { Logger } from '../log/index.ts';
import { unlockAbandonedJobs, WorkerLock } from './worker-lock.ts';

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
};

/** A worker at work. `stop` takes no new job, waits for those begun, and gives back those that do not end. */
export type JobWorker = { stop(): Promise<void> };

const SWEEP_MILLISECONDS = 10_000;
const POLL_MILLISECONDS = 2_000;
const DAY = 24 * 3_600_000;
/** After this, handlers receive their signal; then they are left where they are. */
const PATIENCE_MILLISECONDS = 10_000;
const LAST_WAIT_MILLISECONDS = 5_000;

/** Starts taking jobs from the queue, until `stop`. */
export const startWorker = async (options: WorkerOptions): Promise<JobWorker> => {
  const { url, jobs, log, concurrency = 4, recurring = [] } = options;
  const lock = new WorkerLock(url, log);
  const pool = openWorkerPool(url, concurrency, log);
  await sweep(pool, log);
  const sweeping = setInterval(() => sweep(pool, log), SWEEP_MILLISECONDS);
  const runner = await run({
    pgPool: pool,
    taskList: toTasks(jobs),
    parsedCronItems: parseCronItems(recurring.map(toCronItem)),
    concurrency,
    pollInterval: POLL_MILLISECONDS,
    noHandleSignals: true, // the program stops its parts in its own order
    events: reportTo(log),
    logger: quietLogger(log),
    preset: {
      plugins: [holdLockPlugin(lock)],
      worker: { gracefulShutdownAbortTimeout: PATIENCE_MILLISECONDS },
    },
  });
  return {
    stop: async () => {
      clearInterval(sweeping);
      await stopRunner(runner);
      await lock.close();
      await pool.end();
    },
  };
};

/** Does every job that is due, then returns: for tests and for the command line. */
export const runWaitingJobs = async ({
  url,
  jobs,
  log,
}: Pick<WorkerOptions, 'url' | 'jobs' | 'log'>): Promise<void> => {
  const pool = openWorkerPool(url, 1, log);
  await runOnce({
    pgPool: pool,
    taskList: toTasks(jobs),
    noHandleSignals: true,
    events: reportTo(log),
    logger: quietLogger(log),
  });
  await pool.end();
};

/** The queue's tables belong to the owner of the database: this pool does not become `guichet_app`, handlers do. */
function openWorkerPool(connectionString: string, concurrency: number, log: Logger): Pool {
  const pool = new Pool({ connectionString, max: concurrency + 2, application_name: 'guichet worker' });
  pool.on('error', (error) => log.warn({ error }, 'worker connection lost'));
  return pool;
}

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

async function stopRunner(runner: Runner): Promise<void> {
  const patience = PATIENCE_MILLISECONDS + LAST_WAIT_MILLISECONDS;
  const stopped = runner.stop().then(() => true);
  if (await Promise.race([stopped, pause(patience, false, { ref: false })])) return;
  await runner.kill('jobs did not end in time');
}
