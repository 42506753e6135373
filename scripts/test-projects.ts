import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../src/platform/project/index.ts';

/** The four projects of the tests, in the order in which they run. Patience is for a busy machine, budgets for a quiet one. */
export const projects = [
  { name: 'pure', patience: 20, budget: 60 },
  { name: 'modules', patience: 60, budget: 240 },
  { name: 'browser', patience: 120, budget: 150 },
  { name: 'programs', patience: 120, budget: 150 },
] as const;

export type ProjectName = (typeof projects)[number]['name'];

const at = (file: string): string => path.join(projectRoot, file);
const chromium = at('tests/browser/chromium.ts');
const program = at('tests/journeys/program.ts');
const database = at('src/platform/database/testing.ts');

const textOf = (file: string): string => fs.readFileSync(file, 'utf8');

/** Static imports, types apart: those are gone when the test runs. */
const importPattern = /^(?:import|export)\s(?!type\b)[^'"]*?from\s+'(\.[^']+)'|^import\s+'(\.[^']+)'/gm;

const importsOf = (file: string): string[] =>
  [...textOf(file).matchAll(importPattern)]
    .map(([, from, alone]) => path.resolve(path.dirname(file), from ?? alone ?? ''))
    .filter((found) => /\.tsx?$/.test(found) && fs.existsSync(found));

const known = new Map<string, string[]>();

/** Everything that a file loads, itself included. */
const reach = (file: string): Set<string> => {
  const reached = new Set([file]);
  for (const one of reached) {
    const imports = known.get(one) ?? importsOf(one);
    known.set(one, imports);
    for (const next of imports) reached.add(next);
  }
  return reached;
};

/**
 * The project of a test file. Its place and its name say so, or what it asks for when they do not, a browser or a
 * database: a new file falls in the right one by itself.
 *
 *     programs   tests/faults, *.program.test.ts, or starts the built program: kills, storms, starts and stops
 *     browser    asks for Chromium
 *     modules    asks for a database
 *     pure       everything else
 */
const choose = (file: string, reached: Set<string>): ProjectName => {
  if (/^tests\/faults\/|\.program\.test\.tsx?$/.test(path.relative(projectRoot, file))) return 'programs';
  if (reached.has(chromium)) return 'browser';
  if (reached.has(program)) return 'programs';
  return reached.has(database) ? 'modules' : 'pure';
};

/**
 * Whether the server decides what the test sees: it sends SQL of its own, calls a repository, or reads a plan. Only these
 * run again on another version of PostgreSQL.
 */
const speaksSql = (file: string): boolean =>
  /^src\/platform\/(database|jobs)\//.test(path.relative(projectRoot, file)) ||
  /from '(?:kysely|pg)'|from '[^']*\/(?:repository[^/']*|recorded-statements)\.ts'|\bexplain /.test(
    textOf(file),
  );

export interface TestFile {
  /** From the folder of the program. */
  readonly file: string;
  readonly project: ProjectName;
  readonly secondServer: boolean;
}

const sortFile = (file: string): TestFile => {
  const reached = reach(file);
  const project = choose(file, reached);
  return {
    file: path.relative(projectRoot, file),
    project,
    secondServer: reached.has(database) && project !== 'browser' && speaksSql(file),
  };
};

/** Every test file of the program. */
export const testFiles: readonly TestFile[] = ['src', 'tests']
  .flatMap((folder) =>
    fs
      .readdirSync(at(folder), { recursive: true, encoding: 'utf8' })
      .map((name) => path.join(at(folder), name)),
  )
  .filter((file) => /\.test\.tsx?$/.test(file))
  .sort()
  .map(sortFile);

/** The files of one project. */
export const filesOf = (name: ProjectName): string[] =>
  testFiles.filter(({ project }) => project === name).map(({ file }) => file);
