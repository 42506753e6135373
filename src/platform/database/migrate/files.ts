import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One SQL file of the folder `migrations`, such as `0001-ground.sql`. */
export type Migration = { number: number; name: string; text: string; hash: string };

const NAME = /^(\d{4})-[a-z0-9-]+\.sql$/;

/** Reads every migration in order; a badly named file or a number used twice is an error, never skipped. */
export const readMigrations = (folder: string): Migration[] => {
  const migrations = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => readMigration(folder, name));
  migrations.forEach((migration, index) => {
    if (migration.number === index + 1) return;
    throw new Error(
      `Migrations must be numbered 0001, 0002, … without gap or repeat: ${migration.name} is out of place`,
    );
  });
  return migrations;
};

function readMigration(folder: string, name: string): Migration {
  const number = NAME.exec(name)?.[1];
  if (!number) throw new Error(`The migration ${name} must be named like 0001-title-in-small-letters.sql`);
  const text = readFileSync(join(folder, name), 'utf8');
  return { number: Number(number), name, text, hash: createHash('sha256').update(text).digest('hex') };
}
