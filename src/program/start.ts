import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config.ts';
import { createDemonstrationWorld, demonstrationLogins } from '../demonstration/index.ts';
import { systemClock } from '../platform/clock/index.ts';
import { migrateDatabase, openDatabase } from '../platform/database/index.ts';
import { loadAssets } from '../platform/http/index.ts';
import { bufferedOutput, createLog, type Logger } from '../platform/log/index.ts';
import type { Mailbox } from '../platform/mail/index.ts';
import type { Platform } from '../platform/platform.ts';
import { openSeal } from '../platform/seal/index.ts';
import { openDirectoryStore, openUploadStore } from '../platform/storage/index.ts';
import { startBackground } from './background.ts';
import { words } from './messages.ts';
import { openDatabaseServer, openMailServer } from './peers.ts';
import { printWelcome, say } from './progress.ts';
import { buildServer } from './server.ts';
import { checkMailServer, openDataDirectory, tryPort } from './start-refused.ts';

/** serve: pages and background work in one process; web and worker: one of the two, any number of each. */
export type Role = 'serve' | 'web' | 'worker';

/** A running program. */
export interface Program {
  /** Finishes what is under way (pages, jobs, statements), then stops the servers that were started with it. */
  readonly stop: () => Promise<void>;
}

/** A page has tenths of a second for all its statements: one that lasts so long alone is worth a look. */
const SLOW_MILLISECONDS = 1_000;

/** What a page under way has to end in when the program stops; most supervisors kill after ten seconds. */
const PAGE_MILLISECONDS = 5_000;

/** What every part works with: the database, under the program's own login, and the store. */
export const openPlatform = async (config: Config, databaseUrl: string, log: Logger): Promise<Platform> => {
  const blobs = await openDirectoryStore(path.join(config.dataDirectory, 'fichiers'));
  return {
    config,
    log,
    clock: systemClock,
    database: openDatabase({
      url: databaseUrl,
      connections: config.databasePool,
      onError: (error) => log.warn({ error }, 'database connection lost'),
      onStatement: ({ text, milliseconds }) => {
        if (milliseconds > SLOW_MILLISECONDS) log.warn({ statement: text, milliseconds }, 'slow statement');
      },
    }),
    seal: await openSeal(path.join(config.dataDirectory, 'secret')),
    blobs,
    uploads: await openUploadStore(path.join(config.dataDirectory, 'envois'), blobs),
    assets: loadAssets(),
  };
};

type Stop = () => Promise<void>;

/** Answers a page under way; a browser that no longer sends the rest of its request is not waited for. */
const closePages = async (app: FastifyInstance): Promise<void> => {
  // A browser keeps its connection after the answer, for a next page that will not come.
  const sweeping = setInterval(() => app.server.closeIdleConnections(), 50);
  const cutting = setTimeout(() => app.server.closeAllConnections(), PAGE_MILLISECONDS);
  await app.close();
  clearInterval(sweeping);
  clearTimeout(cutting);
};

const openPages = async (platform: Platform, mailbox: Mailbox | undefined): Promise<Stop> => {
  const { port, host } = platform.config;
  const app = await buildServer(platform, mailbox);
  await app.listen({ port, host });
  return () => closePages(app);
};

/** Starts the parts in order; each one adds how it stops, so that a failure half-way stops what was begun. */
const startParts = async (config: Config, role: Role, log: Logger, stops: Stop[]): Promise<void> => {
  checkMailServer(config);
  await openDataDirectory(config);
  if (role !== 'worker') await tryPort(config);
  say(words.preparing);
  const { value: databaseUrl, stop: stopDatabase } = await openDatabaseServer(config, log);
  stops.push(stopDatabase);
  const mail = await openMailServer(config);
  stops.push(mail.stop);
  say(words.migrating);
  const { applicationUrl } = await migrateDatabase(databaseUrl, {
    applicationUrl: config.databaseApplicationUrl,
  });
  const platform = await openPlatform(config, applicationUrl, log);
  stops.push(platform.database.close);
  if (config.demonstration) await createDemonstrationWorld(platform, say);
  if (role !== 'web')
    stops.push((await startBackground(platform, { databaseUrl, smtpUrl: mail.value.url })).stop);
  if (role !== 'worker') stops.push(await openPages(platform, mail.value.mailbox));
  printWelcome(config, config.demonstration ? demonstrationLogins : []);
};

/** One part that does not stop as it should (its database is gone) does not keep the others from stopping. */
const stopParts = async (stops: readonly Stop[], log: Logger): Promise<void> => {
  for (const stop of [...stops].reverse())
    await stop().catch((error: unknown) => log.warn({ error }, 'a part did not stop in order'));
};

/**
 * Starts everything: data folder, database, migrations, demonstration world, background work, pages. Throws an Error with
 * one plain sentence when something is missing; nothing stays behind.
 */
export const startProgram = async (config: Config, role: Role): Promise<Program> => {
  const log = createLog(config.logLevel, bufferedOutput());
  const stops: Stop[] = [];
  try {
    await startParts(config, role, log, stops);
  } catch (error) {
    await stopParts(stops, log);
    throw error;
  }
  return { stop: () => stopParts(stops, log) };
};
