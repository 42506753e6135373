import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';

/** Where the databases of one run of the tests live: a server given to us, or a folder for one of ours. */
export type TestServer = {
  /** Begins the name of every database of this run. */
  prefix: string;
  server: { kind: 'given'; url: string } | { kind: 'embedded'; directory: string };
};

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: TestServer;
  }
}

/**
 * Prepares the run without starting anything: the first test that asks for a database starts the server and migrates the
 * template (`testing.ts`), so that tests of pure rules pay nothing.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const prefix = `guichet_test_${Date.now().toString(36)}_${process.pid}`;
  const url = process.env.TEST_DATABASE_URL || process.env.DATABASE_URL;
  if (url) {
    project.provide('testServer', { prefix, server: { kind: 'given', url } });
    return () => dropDatabases(url, prefix);
  }
  const directory = mkdtempSync(join(tmpdir(), 'guichet-test-'));
  project.provide('testServer', { prefix, server: { kind: 'embedded', directory } });
  return watchOver(directory);
}

/** Waits for the end of its input, which comes with our death however we die; then nothing is left of the server. */
const WATCHDOG = `
  read -r ended
  file="$1/cluster/postmaster.pid"
  if [ -f "$file" ]; then
    pid=$(sed -n 1p "$file")
    socket=$(sed -n 5p "$file")
    kill -QUIT "$pid"
    while kill -0 "$pid" 2>/dev/null; do sleep 0.05; done
    case "$socket" in */guichet-*) rm -rf "$socket" ;; esac
  fi
  rm -rf "$1"
`;

function watchOver(directory: string): () => Promise<void> {
  const watchdog = spawn('/bin/sh', ['-c', WATCHDOG, 'guichet-test-watchdog', directory], {
    detached: true, // Ctrl-C must not reach it
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watchdog.unref();
  return () =>
    new Promise((resolve) => {
      watchdog.ref();
      watchdog.once('exit', () => resolve());
      watchdog.stdin.end();
    });
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

/** The login of a database is named by its number (`migrate/application-login.ts`). */
export const dropWithLogin = async (client: Client, name: string): Promise<void> => {
  const { rows } = await client.query<{ oid: number }>('select oid from pg_database where datname = $1', [
    name,
  ]);
  await client.query(`drop database if exists "${name}" with (force)`);
  for (const { oid } of rows) await client.query(`drop role if exists "guichet_program_${oid}"`);
};
