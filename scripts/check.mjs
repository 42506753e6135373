import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, runOnOwnNode } from './node.mjs';

const own = (name) => path.join(root, 'node_modules/.bin', name);

/** What is checked without running the program: form, types, layers, what nothing uses. */
const checks = [
  { name: 'form and accessibility of the markup', command: [own('biome'), 'ci', '--colors=off', '.'] },
  { name: 'types', command: [own('tsc'), '--noEmit', '-p', root] },
  { name: 'layers', command: [own('depcruise'), '--config', '.dependency-cruiser.mjs', 'src'] },
  { name: 'what nothing uses', command: [own('knip')] },
];

const run = ({ name, command: [file, ...parameters] }) =>
  new Promise((resolve) => {
    const child = spawn(file, parameters, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (output += text));
    child.on('close', (status) => resolve({ name, passed: status === 0, output }));
  });

/** Runs every check; prints what fails. Returns how many passed and failed. */
export const runChecks = async () => {
  const results = [];
  for (const check of checks) {
    const result = await run(check);
    console.log(`${result.passed ? 'ok  ' : 'FAIL'} ${result.name}`);
    if (!result.passed) console.log(result.output);
    results.push(result);
  }
  const passed = results.filter((result) => result.passed).length;
  return { passed, failed: results.length - passed };
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await runOnOwnNode(import.meta.url);
  const { failed } = await runChecks();
  process.exit(failed > 0 ? 1 : 0);
}
