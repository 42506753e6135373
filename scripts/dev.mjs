import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root, runOnOwnNode } from './node.mjs';

runOnOwnNode(import.meta.url);
const { buildForDevelopment } = await import('./build.mjs');

const quiet = 80; // milliseconds without a change before building: an editor writes several files at once
let program;
let timer;
let working = false;

const stop = async () => {
  if (!program || program.exitCode !== null) return;
  program.kill('SIGTERM');
  await once(program, 'exit');
};

const address = `http://${process.env.HOST || '127.0.0.1'}:${process.env.PORT || 3000}/sante`;

/** The program answers, or has stopped by itself, having said why. */
const waitForAnswer = async () => {
  while (program.exitCode === null) {
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok) return;
    await pause(20);
  }
};

const reload = async () => {
  if (working) return schedule();
  working = true;
  const start = performance.now();
  try {
    await buildForDevelopment();
    await stop();
    program = spawn(process.execPath, [path.join(root, 'dist/server/main.js')], { stdio: 'inherit' });
    await waitForAnswer();
    console.log(`Rechargé en ${Math.round(performance.now() - start)} ms`);
  } catch (error) {
    console.error(error.message);
  } finally {
    working = false;
  }
};

const schedule = () => {
  clearTimeout(timer);
  timer = setTimeout(reload, quiet);
};

for (const folder of ['src', 'library', 'migrations'])
  fs.watch(path.join(root, folder), { recursive: true }, schedule);
process.on('SIGINT', async () => {
  await stop();
  process.exit(0);
});
await reload();
