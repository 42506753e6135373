import path from 'node:path';
import { projectRoot } from '../src/platform/project/index.ts';
import { projects, testFiles } from './test-projects.ts';

/** What vitest writes of a file in its report. */
interface FileResult {
  readonly name: string;
  readonly startTime: number;
  readonly endTime: number;
  readonly assertionResults: readonly { readonly fullName: string; readonly duration?: number | null }[];
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1).padStart(7)} s`;

const nameOf = ({ name }: FileResult): string => path.relative(projectRoot, name);
const durationOf = ({ startTime, endTime }: FileResult): number => Math.max(0, endTime - startTime);

const slowest = (lines: readonly { readonly name: string; readonly duration: number }[]): string[] =>
  lines
    .toSorted((one, other) => other.duration - one.duration)
    .slice(0, 20)
    .map(({ name, duration }) => `${seconds(duration)}  ${name}`);

/** From the first file that began to the last that ended, beside what the project may take on a quiet machine. */
const projectTimes = (files: readonly FileResult[]): string[] =>
  projects.flatMap(({ name, budget }) => {
    const own = new Set(testFiles.filter(({ project }) => project === name).map(({ file }) => file));
    const ran = files.filter((file) => own.has(nameOf(file)));
    if (ran.length === 0) return [];
    const taken =
      Math.max(...ran.map((file) => file.endTime)) - Math.min(...ran.map((file) => file.startTime));
    return [`${seconds(taken)}  ${name}: ${ran.length} files, budget ${budget} s`];
  });

/** Where the time went, to be read at the end of a run: no test fails because of it, a machine may be busy. */
export const timesOf = (files: readonly FileResult[]): string => {
  const tests = files.flatMap((file) =>
    file.assertionResults.map(({ fullName, duration }) => ({
      name: `${nameOf(file)} › ${fullName}`,
      duration: duration ?? 0,
    })),
  );
  return [
    '\nThe twenty slowest files',
    ...slowest(files.map((file) => ({ name: nameOf(file), duration: durationOf(file) }))),
    '\nThe twenty slowest tests',
    ...slowest(tests),
    '\nProjects',
    ...projectTimes(files),
  ].join('\n');
};
