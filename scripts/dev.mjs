import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { root, runOnOwnNode } from './node.mjs';

runOnOwnNode(import.meta.url);
const { buildWhenStale } = await import('./build.mjs');

const quiet = 80; // milliseconds without a change before building: an editor writes several files at once
let program;
let timer;
let working = false;

const stop = async () => {
  if (!program || program.exitCode !== null) return;
  program.kill('SIGTERM');
  await once(program, 'exit');
};

const reload = async () => {
  if (working) return schedule();
  working = true;
  const start = performance.now();
  try {
    await buildWhenStale();
    await stop();
    program = spawn(process.execPath, [path.join(root, 'dist/server/main.js')], { stdio: 'inherit' });
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
