/**
 * PostgreSQL: the pool, scopes, migrations, and the server that comes with the program.
 *
 *     const server = await startEmbeddedPostgres({ directory: 'data/database', log: console.info });
 *     const { applicationUrl } = await migrateDatabase(server.url);
 *     const database = openDatabase({ url: applicationUrl });
 *     await database.withScope({ kind: 'account', account }, (transaction) =>
 *       transaction.selectFrom('request').select(['id', 'number']).where('space_id', '=', space).execute());
 *
 * Rules: a repository names its scope's column in every query as well (row-level security is the second lock); lists of
 * identifiers are `= among(ids)`, so that a statement keeps one text; literals, not parameters, in predicates of partial
 * indexes. Dates and large numbers: see `pool/values.ts`.
 */
export {
  among,
  type Database,
  type DatabaseOptions,
  jsonb,
  last,
  literals,
  openDatabase,
  type Tables,
  type Transaction,
} from './database.ts';
export { type EmbeddedOptions, type EmbeddedPostgres, startEmbeddedPostgres } from './embedded/index.ts';
export { DatabaseUnreachable, isPermissionRefused, isUniqueViolation, isUnreachable } from './errors.ts';
export { type MigrationReport, migrateDatabase } from './migrate/index.ts';
export { type OwnerPoolOptions, openOwnerPool } from './pool/owner-pool.ts';
export { type CountedWork, countStatements, type Statement } from './pool/statement-watch.ts';
export { prepared } from './prepared.ts';
export type { Scope } from './scope.ts';
