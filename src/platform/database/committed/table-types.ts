import { Kysely, PostgresDialect } from 'kysely';
import { PostgresDialect as GeneratorDialect, generate } from 'kysely-codegen';
import { Pool } from 'pg';

/** Types of the tables as our connections read them (`pool/values.ts`); the columns of the migration list are ours alone. */
export const generateTableTypes = async (url: string): Promise<string> => {
  const pool = new Pool({ connectionString: url });
  pool.on('error', () => undefined); // the server of the occasion is stopped while its connections close
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    return await generate({
      db,
      dialect: new GeneratorDialect({ defaultSchemas: ['public'], domains: true, partitions: false }),
      defaultSchemas: ['public'],
      includePattern: 'public.*',
      excludePattern: '*.schema_migration',
      typeMapping: { int8: 'number' },
      typeOnlyImports: true,
      outFile: null,
    });
  } finally {
    await db.destroy();
  }
};
