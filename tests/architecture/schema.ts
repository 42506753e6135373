import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../src/platform/project/index.ts';

/** A table of the committed schema: what is read of it here. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  /** Columns of each key, unique constraint and index, by its name. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
  /** Values that a CHECK allows in a column. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
}

const schema = fs.readFileSync(path.join(projectRoot, 'schema.sql'), 'utf8');

const namesIn = (list: string): string[] =>
  list.split(/,(?![^(]*\))/).map((name) => name.trim().split(' ')[0] ?? '');

const constraintKeys = (body: string) =>
  [...body.matchAll(/constraint (\w+) (?:PRIMARY KEY|UNIQUE) \(([^)]*)\)/g)].map(
    ([, name = '', list = '']) => [name, namesIn(list)],
  );

const indexes = (table: string) =>
  [
    ...schema.matchAll(
      /CREATE (?:UNIQUE )?INDEX (\w+) ON public\.(\w+) USING \w+ \(((?:[^()]|\([^)]*\))*)\)/g,
    ),
  ]
    .filter(([, , of]) => of === table)
    .map(([, name = '', , list = '']) => [name, namesIn(list)]);

const listsIn = (body: string) =>
  [...body.matchAll(/CHECK \(\((\w+) = ANY \(ARRAY\[([^\]]*)\]/g)].map(([, column = '', list = '']) => [
    column,
    [...list.matchAll(/'([^']*)'/g)].map(([, value = '']) => value),
  ]);

/** How many lists of values the schema holds, however they are written: none may escape the pattern above. */
export const countLists = (): number =>
  schema
    .split('\n')
    .filter((line) => /^ {2}constraint \w+ CHECK \(+\w+ = ANY \(ARRAY\[[^\]]*\]\)+,?$/.test(line)).length;

/** Every table of `schema.sql`. */
export const tables: readonly Table[] = [...schema.matchAll(/^create table (\w+) \(\n(.*?)\n\);/gms)].map(
  ([, name = '', body = '']) => ({
    name,
    columns: [...body.matchAll(/^ {2}(?!constraint )(\w+) /gm)].map(([, column = '']) => column),
    keys: Object.fromEntries([...constraintKeys(body), ...indexes(name)]),
    lists: Object.fromEntries(listsIn(body)),
  }),
);

/** The tables of which each row is of one authority. */
export const tablesOfAuthorities = tables.filter(({ columns }) => columns.includes('authority_id'));
