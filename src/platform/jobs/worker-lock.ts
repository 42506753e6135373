import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { Logger } from '../log/index.ts';

/** First half of the advisory locks' keys; the second is the hash of the worker's name. Any number, the same for ever. */
const LOCK_CLASS = 721_183;
const RETRY_MILLISECONDS = 200;

/**
 * The sign that a worker lives: a lock of a database session, which the server frees at the moment the process dies,
 * however it dies. The queue's own rule (a job is taken back after four hours) would leave mails waiting half a day.
 */
export class WorkerLock {
  readonly #url: string;
  readonly #log: Logger;
  readonly #names = new Set<string>();
  #client: Promise<Client> | null = null;
  #closed = false;

  constructor(url: string, log: Logger) {
    this.#url = url;
    this.#log = log;
  }

  /** The workers whose locks are held. */
  get names(): string[] {
    return [...this.#names];
  }

  /** Takes the lock of a worker; no job may be taken before. */
  async hold(name: string): Promise<void> {
    if (this.#names.has(name)) return;
    this.#names.add(name);
    this.#client ??= this.#connect();
    await lock(await this.#client, name);
  }

  /** Frees every lock. */
  async close(): Promise<void> {
    this.#closed = true;
    const client = await this.#client?.catch(() => undefined); // no database, no lock
    await client?.end();
  }

  /** A session lost (the server restarted) is replaced and its locks taken again, for as long as it takes. */
  async #connect(): Promise<Client> {
    while (true) {
      const client = new Client({
        connectionString: this.#url,
        application_name: 'guichet worker',
        keepAlive: true,
      });
      client.on('error', (error) => this.#log.warn({ error }, 'worker lock lost'));
      try {
        await this.#takeLocks(client);
        return client;
      } catch (error) {
        this.#log.warn({ error }, 'worker lock not taken');
        await client.end().catch(() => undefined);
        if (this.#closed) throw error;
        await pause(RETRY_MILLISECONDS);
      }
    }
  }

  /**
   * Only a session whose locks were held is replaced when it ends: one that ends before is tried again by `#connect`, and
   * a second round beside that one would fail unheard, which ends a process.
   */
  async #takeLocks(client: Client): Promise<void> {
    let [held, ended] = [false, false];
    client.once('end', () => {
      ended = true;
      if (held) this.#replace();
    });
    await client.connect();
    for (const name of this.#names) await lock(client, name);
    if (ended) throw new Error('the session ended while its locks were taken');
    held = true;
  }

  #replace(): void {
    if (this.#closed) return;
    this.#client = this.#connect();
    this.#client.catch(() => undefined); // heard by whoever waits for it
  }
}

const lock = (client: Client, name: string) =>
  client.query('select pg_advisory_lock($1, hashtext($2))', [LOCK_CLASS, name]);

/** Gives back the jobs of workers whose lock is free; returns the names of these workers. */
export const unlockAbandonedJobs = async (client: Pick<Client, 'query'>): Promise<string[]> => {
  const { rows } = await client.query<{ name: string }>(
    `with living as (
       select objid::bigint as hash from pg_locks
       where locktype = 'advisory' and classid = $1 and objsubid = 2 and granted
         and database = (select oid from pg_database where datname = current_database())
     ), holder as (
       select locked_by from graphile_worker._private_jobs where locked_by is not null
       union
       select locked_by from graphile_worker._private_job_queues where locked_by is not null
     )
     select holder.locked_by as name from holder
     where hashtext(holder.locked_by)::bigint & 4294967295 not in (select hash from living)`,
    [LOCK_CLASS],
  );
  const names = rows.map((row) => row.name);
  if (names.length > 0) await unlockJobsOf(client, names);
  return names;
};

/** Gives back the jobs of these workers, wherever they had got to. */
export const unlockJobsOf = async (client: Pick<Client, 'query'>, names: string[]): Promise<void> => {
  await client.query('select graphile_worker.force_unlock_workers($1)', [names]);
};
