/**
 * npm run bench: what the product costs beside an independent floor (bare node:http, one session read and one JSON draft
 * written an exchange), in ratios measured in one run. Options: --requests=100000 (how many in the large authority),
 * --json (the figures alone, for programs). docs/budgets.md explains.
 */
import { runOnOwnNode } from './node.mjs';

await runOnOwnNode(import.meta.url);
const { buildWhenStale } = await import('./build.mjs');
const { openGround, populate, startFloor, startProduct } = await import('./bench/ground.mjs');
const { recordScenarios } = await import('./bench/scenarios.mjs');
const { measureAll } = await import('./bench/measures.mjs');
const { printFigures, printTable } = await import('./bench/table.mjs');

const asked = process.argv.find((argument) => argument.startsWith('--requests='));
const many = asked ? Number(asked.split('=')[1]) : 100_000;
const few = 1_000;

const say = (line) => console.error(`${new Date().toISOString().slice(11, 19)} ${line}`);

/** World, requests, and what the product answers in each scenario; done by a process that is not the one measured. */
const prepare = async (ground) => {
  say('world of the demonstration');
  const product = await startProduct(ground, { preloaded: ['answer-usage.mjs'], demonstration: true });
  say(`${many} requests in one authority, ${few} in another`);
  const world = await populate(ground, { many, few });
  say('pages of the product');
  const scenarios = await recordScenarios(product.origin, world);
  await product.stop();
  return { world, scenarios };
};

const measure = async (ground, { world, scenarios }) => {
  const product = await startProduct(ground, { preloaded: ['answer-usage.mjs'] });
  const floor = await startFloor(ground);
  for (const scenario of scenarios) await floor.ask('load', scenario);
  const lines = await measureAll({ ground, product, floor, world, scenarios, many, few, say });
  await product.stop();
  await floor.stop();
  return lines;
};

await buildWhenStale(say);
const ground = await openGround();
try {
  const lines = await measure(ground, await prepare(ground));
  const print = process.argv.includes('--json') ? printFigures : printTable;
  process.exitCode = print(lines) ? 0 : 1;
} finally {
  await ground.close();
}
