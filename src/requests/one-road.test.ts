import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const isSource = (file: string) => !/\.test\.tsx?$|testing[^/]*\.ts$/.test(file);

/** Files of the product that call this function. */
const callersOf = (name: string): string[] =>
  globSync('**/*.{ts,tsx}', { cwd: root })
    .filter(isSource)
    .filter((file) => new RegExp(`\\b${name}\\(`).test(readFileSync(path.join(root, file), 'utf8')))
    .sort();

const [birth, road] = ['requests/actions/create-request.ts', 'requests/actions/change-request.ts'];

// docs/architecture.md, « The road of a request »: what is not written there is not in the history, or not in its status.
test.each([
  ['chains events', 'chainEvents', [road, birth]],
  ['writes events', 'insertEvents', [road, birth]],
  ['locks a request by its number', 'lockByNumber', [road]],
  ['locks a request by its identifier', 'lockById', [road]],
  ['moves a counter', 'moveCounter', [road]],
  ['writes a request', 'updateRequest', [road]],
])('one road %s', (_what, name, callers) => {
  expect(callersOf(name)).toEqual(callers);
});
