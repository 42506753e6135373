import fs from 'node:fs/promises';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config.ts';
import { createDemonstrationWorld, demonstrationLogins } from '../demonstration/index.ts';
import type { Clock } from '../platform/clock/index.ts';
import { migrateDatabase, openDatabase } from '../platform/database/index.ts';
import { loadAssets } from '../platform/http/index.ts';
import { startWorker } from '../platform/jobs/index.ts';
import { createLog } from '../platform/log/index.ts';
import type { Platform } from '../platform/platform.ts';
import { openDirectoryStore, openUploadStore } from '../platform/storage/index.ts';
import { startPeers } from './peers.ts';
import { printWelcome, say } from './progress.ts';
import { buildServer, jobsOf } from './server.ts';

/** serve: pages and background work in one process; web and worker: one of the two, any number of each. */
export type Role = 'serve' | 'web' | 'worker';

/** A running program. */
export interface Program {
  /** Finishes what is under way (pages, jobs, statements), then stops the servers that were started with it. */
  readonly stop: () => Promise<void>;
}

const systemClock: Clock = () => new Date();

const openPlatform = async (config: Config, databaseUrl: string): Promise<Platform> => {
  const blobs = await openDirectoryStore(path.join(config.dataDirectory, 'fichiers'));
  return {
    config,
    log: createLog(config.logLevel),
    clock: systemClock,
    database: openDatabase({ url: databaseUrl, connections: config.databasePool }),
    blobs,
    uploads: await openUploadStore(path.join(config.dataDirectory, 'envois'), blobs),
    assets: loadAssets(),
  };
};

const listen = async (server: FastifyInstance, config: Config): Promise<void> => {
  await server.listen({ port: config.port, host: config.host });
};

/**
 * Starts everything in order: data folder, database, migrations, demonstration world, pages, background work.
 * Throws an Error with one plain sentence when something is missing; nothing stays behind.
 */
export const startProgram = async (config: Config, role: Role): Promise<Program> => {
  await fs.mkdir(config.dataDirectory, { recursive: true });
  say('Préparation de la base de données…');
  const peers = await startPeers(config);
  await migrateDatabase(peers.databaseUrl);
  const platform = await openPlatform(config, peers.databaseUrl);
  if (config.demonstration) await createDemonstrationWorld(platform, say);
  const server = role === 'worker' ? undefined : await buildServer(platform, peers.mailbox);
  if (server) await listen(server, config);
  const worker =
    role === 'web'
      ? undefined
      : await startWorker({
          url: peers.databaseUrl,
          jobs: jobsOf(platform, peers.smtpUrl),
          log: platform.log,
        });
  printWelcome(config, config.demonstration ? demonstrationLogins : []);
  return {
    stop: async () => {
      await server?.close();
      await worker?.stop();
      await platform.database.close();
      await peers.stop();
    },
  };
};
