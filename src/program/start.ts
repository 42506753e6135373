import fs from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '../config.ts';
import { createDemonstrationWorld, demonstrationLogins } from '../demonstration/index.ts';
import { systemClock } from '../platform/clock/index.ts';
import { migrateDatabase, openDatabase } from '../platform/database/index.ts';
import { loadAssets } from '../platform/http/index.ts';
import { bufferedOutput, createLog } from '../platform/log/index.ts';
import type { Platform } from '../platform/platform.ts';
import { openDirectoryStore, openUploadStore } from '../platform/storage/index.ts';
import { startBackground } from './background.ts';
import { words } from './messages.fr.ts';
import { startPeers } from './peers.ts';
import { printWelcome, say } from './progress.ts';
import { buildServer } from './server.ts';

/** serve: pages and background work in one process; web and worker: one of the two, any number of each. */
export type Role = 'serve' | 'web' | 'worker';

/** A running program. */
export interface Program {
  /** Finishes what is under way (pages, jobs, statements), then stops the servers that were started with it. */
  readonly stop: () => Promise<void>;
}

/** A page has tenths of a second for all its statements: one that lasts so long alone is worth a look. */
const SLOW_MILLISECONDS = 1_000;

const openPlatform = async (config: Config, databaseUrl: string): Promise<Platform> => {
  const blobs = await openDirectoryStore(path.join(config.dataDirectory, 'fichiers'));
  const log = createLog(config.logLevel, bufferedOutput());
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
    blobs,
    uploads: await openUploadStore(path.join(config.dataDirectory, 'envois'), blobs),
    assets: loadAssets(),
  };
};

type Stop = () => Promise<void>;

/** Starts the parts in order; each one adds how it stops, so that a failure half-way stops what was begun. */
const startParts = async (config: Config, role: Role, stops: Stop[]): Promise<void> => {
  await fs.mkdir(config.dataDirectory, { recursive: true });
  say(words.preparing);
  const peers = await startPeers(config);
  stops.push(peers.stop);
  await migrateDatabase(peers.databaseUrl);
  const platform = await openPlatform(config, peers.databaseUrl);
  stops.push(platform.database.close);
  if (config.demonstration) await createDemonstrationWorld(platform, say);
  if (role !== 'web') stops.push((await startBackground(platform, peers)).stop);
  if (role !== 'worker') {
    const server = await buildServer(platform, peers.mailbox);
    stops.push(() => server.close());
    await server.listen({ port: config.port, host: config.host });
  }
  printWelcome(config, config.demonstration ? demonstrationLogins : []);
};

const stopParts = async (stops: readonly Stop[]): Promise<void> => {
  for (const stop of [...stops].reverse()) await stop();
};

/**
 * Starts everything: data folder, database, migrations, demonstration world, background work, pages. Throws an Error with
 * one plain sentence when something is missing; nothing stays behind.
 */
export const startProgram = async (config: Config, role: Role): Promise<Program> => {
  const stops: Stop[] = [];
  try {
    await startParts(config, role, stops);
  } catch (error) {
    await stopParts(stops);
    throw error;
  }
  return { stop: () => stopParts(stops) };
};
