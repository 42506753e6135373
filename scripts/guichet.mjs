import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root, runOnOwnNode } from './node.mjs';

await runOnOwnNode(import.meta.url);
const { status } = spawnSync(process.execPath, [path.join(root, 'scripts/build.mjs')], {
  // What is built is no answer to the command.
  stdio: ['inherit', 'ignore', 'inherit'],
});
if (status !== 0) process.exit(status ?? 1);
await import(new URL(`file://${root}/dist/server/guichet.js`).href);
