import { Kysely, PostgresDialect } from 'kysely';
import { PostgresDialect as GeneratorDialect, generate } from 'kysely-codegen';
import { openOwnerPool } from '../pool/owner-pool.ts';

/** Types of the tables as our connections read them (`pool/values.ts`); the columns of the migration list are ours alone. */
export const generateTableTypes = async (url: string): Promise<string> => {
  const db = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool: openOwnerPool({ url, connections: 1 }) }),
  });
  try {
    return await generate({
      db,
      dialect: new GeneratorDialect({ defaultSchemas: ['public'], domains: true, partitions: false }),
      defaultSchemas: ['public'],
      includePattern: 'public.*',
      excludePattern: '*.schema_migration',
      typeMapping: { int8: 'number', date: 'string' },
      typeOnlyImports: true,
      outFile: null,
    });
  } finally {
    await db.destroy();
  }
};
