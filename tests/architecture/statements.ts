import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../src/platform/project/index.ts';

/** A statement that a repository sends, as it was recorded in its `repository.sql`. */
export interface Statement {
  /** « requests », « platform/throttle ». */
  readonly module: string;
  readonly calledBy: string;
  /** On one line. */
  readonly text: string;
}

const sources = path.join(projectRoot, 'src');
const files = fs
  .readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\/repository[^/]*\.sql$/.test(name));

const moduleOf = (file: string): string => /^(?:platform\/)?[^/]+/.exec(file)?.[0] ?? '';

const read = (file: string): Statement[] =>
  fs
    .readFileSync(path.join(sources, file), 'utf8')
    .split(/^-- /m)
    .slice(1)
    .flatMap((part) => {
      const [calledBy = '', ...lines] = part.split('\n');
      const texts = lines.join('\n').split(/;$/m);
      return texts
        .map((text) => text.replaceAll(/\s+/g, ' ').trim())
        .filter(Boolean)
        .map((text) => ({ module: moduleOf(file), calledBy, text }));
    });

/** Every statement that stands in a `repository.sql`. */
export const statements: readonly Statement[] = files.flatMap(read);
