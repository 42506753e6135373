// Writes src/platform/database/tables.generated.ts and schema.sql from a database migrated for the occasion.
// Run `npm run types:database` after writing a migration and commit both files; a test compares them.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { dumpSchema } from '../src/platform/database/committed/schema-dump.ts';
import { generateTableTypes } from '../src/platform/database/committed/table-types.ts';
import { migrateDatabase, startEmbeddedPostgres } from '../src/platform/database/index.ts';
import { projectRoot } from '../src/platform/project/index.ts';

const directory = mkdtempSync(path.join(tmpdir(), 'guichet-types-'));
const server = await startEmbeddedPostgres({ directory, durable: false });
try {
  await migrateDatabase(server.url);
  const types = await generateTableTypes(server.url);
  writeFileSync(path.join(projectRoot, 'src/platform/database/tables.generated.ts'), types);
  writeFileSync(path.join(projectRoot, 'schema.sql'), await dumpSchema(server.url));
} finally {
  await server.stop();
  rmSync(directory, { recursive: true, force: true });
}
