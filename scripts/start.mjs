import { root, runOnOwnNode } from './node.mjs';

runOnOwnNode(import.meta.url);
const { buildWhenStale } = await import('./build.mjs');
await buildWhenStale((line) => console.log(line));
await import(new URL(`file://${root}/dist/server/main.js`).href);
