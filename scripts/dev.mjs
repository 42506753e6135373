import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { root, runOnOwnNode } from './node.mjs';

await runOnOwnNode(import.meta.url);
const { watchBuilds } = await import('./dev-builds.mjs');
const { startEmbeddedPostgres } = await import('../src/platform/database/index.ts');

const { HOST, PORT, DATA_DIR, DATABASE_URL, DEMONSTRATION } = process.env;
const address = `http://${HOST || '127.0.0.1'}:${PORT || 3000}/sante`;
const quiet = 30; // milliseconds without a change before starting: an editor writes several files at once

/** The database stays from one start of the program to the next: its own start is a third of theirs. */
const openDatabase = async () => {
  if (DATABASE_URL) return { url: DATABASE_URL, stop: async () => undefined };
  const server = await startEmbeddedPostgres({ directory: path.resolve(DATA_DIR || './data', 'base') });
  if (server.owned) return server;
  console.error('Un autre guichet travaille déjà dans ce dossier\u00a0: arrêtez-le, ou choisissez DATA_DIR.');
  process.exit(1);
};

const database = await openDatabase();
const environment = {
  ...process.env,
  DATABASE_URL: database.url,
  DEMONSTRATION: DEMONSTRATION || String(!DATABASE_URL),
};
let program;
let starts = 0;

const stop = async () => {
  if (!program || program.exitCode !== null) return;
  program.kill('SIGTERM');
  await once(program, 'exit');
};

/** The addresses and log-ins are said once; after that, what the program logs. */
const start = () => {
  const first = starts === 0;
  starts += 1;
  program = spawn(process.execPath, [path.join(root, 'dist/server/main.js')], {
    env: environment,
    stdio: ['inherit', 'pipe', 'inherit'],
  });
  createInterface(program.stdout).on('line', (line) => {
    if (first || line.startsWith('{')) console.log(line);
  });
};

/** The program answers, or has stopped by itself, having said why. */
const waitForAnswer = async () => {
  while (program.exitCode === null) {
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok) return true;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return false;
};

let timer;
let working = Promise.resolve();
let changedAt = 0;

const restart = async () => {
  const since = changedAt || performance.now();
  changedAt = 0;
  await stop();
  start();
  if (await waitForAnswer()) console.log(`Rechargé en ${Math.round(performance.now() - since)} ms`);
};

/** Starts the program again when nothing moves any more. */
const schedule = () => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    working = working.then(restart);
  }, quiet);
};

const noteChange = () => {
  changedAt ||= performance.now();
};

const builds = await watchBuilds({ changed: noteChange, built: schedule });
for (const folder of ['library', 'migrations'])
  fs.watch(path.join(root, folder), { recursive: true }, () => {
    noteChange();
    schedule();
  });

const end = async () => {
  clearTimeout(timer);
  await builds.close();
  await working;
  await stop();
  await database.stop();
  process.exit(0);
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
