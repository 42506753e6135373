import fs from 'node:fs/promises';
import { sql } from 'kysely';
import type { WholeServer } from './whole-server.ts';

/**
 * What everything looks like: the rows of each table, and the files of the store. Equal photographs, nothing changed. An
 * attempt is counted even when it is refused: the counters are left out.
 */
export type Photograph = Readonly<Record<string, string>>;

const tables = async ({ ground: { owner } }: WholeServer): Promise<string[]> => {
  const { rows } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname in ('public', 'graphile_worker') and tablename <> 'throttle' order by 1`.execute(owner);
  return rows.map(({ name }) => name);
};

const filesIn = async (directory: string): Promise<string[]> =>
  (await fs.readdir(directory, { recursive: true }).catch(() => [])).sort();

/** Takes the photograph. */
export const photograph = async (server: WholeServer): Promise<Photograph> => {
  const pictures: Record<string, string> = {};
  for (const table of await tables(server)) {
    const { rows } = await sql<{ print: string }>`
      select count(*) || ' ' || coalesce(md5(string_agg(line, e'\n' order by line)), '') as print
      from (select found::text as line from ${sql.raw(table)} found) lines`.execute(server.ground.owner);
    pictures[table] = rows[0]?.print ?? '';
  }
  const { dataDirectory } = server.platform.config;
  return { ...pictures, files: (await filesIn(dataDirectory)).join('\n') };
};
