import type { Client } from 'pg';
import type { Migration } from './files.ts';

/** Applies the migrations the database has not seen, each in a transaction; returns their names. */
export const applyMigrations = async (client: Client, migrations: Migration[]): Promise<string[]> => {
  await client.query(
    `create table if not exists schema_migration (
       number integer primary key,
       name text not null,
       hash text not null,
       applied_at timestamptz not null default now()
     )`,
  );
  const { rows } = await client.query<{ number: number; name: string; hash: string }>(
    'select number, name, hash from schema_migration order by number',
  );
  for (const applied of rows) checkUnchanged(applied, migrations[applied.number - 1]);
  const waiting = migrations.slice(rows.length);
  for (const migration of waiting) await applyMigration(client, migration);
  return waiting.map((migration) => migration.name);
};

function checkUnchanged(applied: { name: string; hash: string }, migration: Migration | undefined): void {
  if (!migration) {
    throw new Error(
      `The database has seen the migration ${applied.name}, unknown here: the program is older than its data`,
    );
  }
  if (migration.hash === applied.hash) return;
  throw new Error(
    `The migration ${applied.name} was changed after it was applied. Put the file back as it was, and write a new one`,
  );
}

async function applyMigration(client: Client, { number, name, hash, text }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(text);
    await client.query('insert into schema_migration (number, name, hash) values ($1, $2, $3)', [
      number,
      name,
      hash,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`The migration ${name} failed${lineOf(error, text)}: ${messageOf(error)}`, {
      cause: error,
    });
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** PostgreSQL counts characters; people count lines. */
function lineOf(error: unknown, text: string): string {
  if (!(error instanceof Error) || !('position' in error)) return '';
  return ` at line ${text.slice(0, Number(error.position)).split('\n').length}`;
}
