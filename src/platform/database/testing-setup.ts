import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { isAlive } from './embedded/processes.ts';
import {
  dropWithLogin,
  readAddress,
  type StandingServer,
  standingFolder,
  temporaryFolder,
} from './testing-server.ts';

/** Where the databases of one run of the tests live. */
export type TestServer = {
  /** Begins the name of every database of this run, and tells its process. */
  prefix: string;
  server: { kind: 'given'; url: string } | { kind: 'standing'; standing: StandingServer };
};

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: TestServer;
  }
}

const IDLE_SECONDS = 10 * 60;

/**
 * Prepares the run without starting anything: the first test that asks for a database starts the server and migrates the
 * template (`testing.ts`), so that tests of pure rules pay nothing. In continuous integration (CI) the server is of this
 * run alone and ends with it.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const prefix = `guichet_test_${process.pid}_${Date.now().toString(36)}`;
  const url = process.env.TEST_DATABASE_URL || process.env.DATABASE_URL;
  if (url) {
    project.provide('testServer', { prefix, server: { kind: 'given', url } });
    return () => dropDatabases(url, prefix);
  }
  const standing = process.env.CI ? serverOfThisRun() : serverThatStands();
  project.provide('testServer', { prefix, server: { kind: 'standing', standing } });
  return () => (standing.run === null ? Promise.resolve() : endServer(standing.folder));
}

const serverThatStands = (): StandingServer => ({
  folder: standingFolder(),
  idleSeconds: IDLE_SECONDS,
  run: null,
});

const serverOfThisRun = (): StandingServer => ({
  folder: join(temporaryFolder(), `guichet-test-${process.pid}`),
  idleSeconds: IDLE_SECONDS,
  run: process.pid,
});

/** Tells the keeper to end, and waits until it has. */
async function endServer(folder: string): Promise<void> {
  const address = readAddress(folder);
  if (address && isAlive(address.keeper)) process.kill(address.keeper, 'SIGTERM');
  while (existsSync(folder)) await pause(20);
}

async function dropDatabases(url: string, prefix: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ datname: string }>(
    'select datname from pg_database where starts_with(datname, $1)',
    [prefix],
  );
  for (const { datname } of rows) await dropWithLogin(client, datname);
  await client.end();
}
