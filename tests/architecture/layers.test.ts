import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const trees: string[] = [];
afterAll(() => {
  for (const tree of trees) fs.rmSync(tree, { recursive: true, force: true });
});

/** A program that breaks every rule once: a checker that reads nothing would find nothing. */
const faulty: Record<string, string> = {
  'src/access/one.ts': "import { two } from './two.ts';\nexport const one = () => two;",
  'src/access/two.ts': "import { one } from './one.ts';\nexport const two = () => one;",
  'src/access/index.ts': "export { one } from './one.ts';",
  'src/platform/http/index.ts': "import { one } from '../../access/index.ts';\nexport const http = one;",
  'src/platform/http/inner.ts': 'export const inner = 1;',
  'src/platform/database/index.ts': 'export const database = 1;',
  'src/forms/index.ts':
    "import { database } from '../platform/database/index.ts';\nexport const form = database;",
  'src/forms/read.ts': "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;",
  'src/ui/index.ts': "import { form } from '../forms/index.ts';\nexport const ui = form;",
  'src/frame/index.ts': "import { request } from '../requests/index.ts';\nexport const frame = request;",
  'src/requests/index.ts': "import { one } from '../access/one.ts';\nexport const request = one;",
  'src/requests/rules.ts':
    "import { database } from '../platform/database/index.ts';\nexport const rule = database;",
  'src/requests/pages/list/route.ts':
    "import { inner } from '../../../platform/http/inner.ts';\nexport const list = inner;",
  'src/requests/actions/send.ts': "import { list } from '../pages/list/route.ts';\nexport const send = list;",
  'src/requests/query.ts': "import { sql } from 'kysely';\nexport const query = sql;",
  'src/documents/made.ts':
    "import { made } from '../../tests/ground/index.ts';\nexport const document = made;",
  'tests/ground/index.ts': 'export const made = 1;',
  'src/filing/view.tsx': "import { words } from './messages.fr.ts';\nexport const view = words;",
  'src/filing/messages.fr.ts': "export const words = { title: 'Brouillon' };",
  'src/filing/start.ts': "import '../program/start.ts';\nexport const filing = 1;",
  'src/program/start.ts': 'export const start = 1;',
  'node_modules/kysely/package.json': '{ "name": "kysely", "version": "1.0.0", "main": "index.js" }',
  'node_modules/kysely/index.js': 'exports.sql = 1;',
};

/** Writes a program; gives the rules that the check finds broken in it. */
const rulesBroken = (files: Record<string, string>): string[] => {
  const tree = fs.mkdtempSync(path.join(os.tmpdir(), 'guichet-layers-'));
  trees.push(tree);
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(tree, file)), { recursive: true });
    fs.writeFileSync(path.join(tree, file), text);
  }
  const { summary } = JSON.parse(check(tree, '--output-type', 'json', 'src'));
  expect(summary.totalCruised).toBeGreaterThan(0);
  return [
    ...new Set<string>(summary.violations.map(({ rule }: { rule: { name: string } }) => rule.name)),
  ].sort();
};

/** A tool that did not run to its end says nothing: it is no check. */
const check = (folder: string, ...parameters: string[]): string => {
  const checker = path.join(root, 'node_modules/.bin/depcruise');
  const config = path.join(root, '.dependency-cruiser.mjs');
  const { error, status, stdout, stderr } = spawnSync(checker, ['--config', config, ...parameters], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  // As JSON, faults are data: the tool itself ends well.
  if (error || status !== 0)
    throw new Error(`The check of the layers did not run (${error ?? status}): ${stderr}`);
  return stdout;
};

test('the check of the layers sees each rule being broken', async () => {
  const { default: config } = await import(path.join(root, '.dependency-cruiser.mjs'));
  expect(rulesBroken(faulty)).toEqual(config.forbidden.map((rule: { name: string }) => rule.name).sort());
});

test('a folder that is new is held by the rules of the domain', () => {
  const broken = rulesBroken({
    'src/novelty/deep.ts': "import { sql } from 'kysely';\nexport const deep = sql;",
    'src/requests/index.ts': "import { deep } from '../novelty/deep.ts';\nexport const request = deep;",
    'src/platform/http/index.ts': "import { deep } from '../../novelty/deep.ts';\nexport const http = deep;",
    'node_modules/kysely/package.json': '{ "name": "kysely", "version": "1.0.0", "main": "index.js" }',
    'node_modules/kysely/index.js': 'exports.sql = 1;',
  });
  expect(broken).toEqual(['modules-by-their-face', 'platform-knows-no-domain', 'sql-in-repositories-only']);
});

test('a check that cannot run is no check', () => {
  expect(() => check(root, '--no-such-option')).toThrow('did not run');
});
