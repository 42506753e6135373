import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root, runOnOwnNode } from './node.mjs';

await runOnOwnNode(import.meta.url);
// In a process of its own: what the build takes of memory is given back before the program starts.
const { status } = spawnSync(process.execPath, [path.join(root, 'scripts/build.mjs')], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
await import(new URL(`file://${root}/dist/server/main.js`).href);
