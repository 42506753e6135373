import { join } from 'node:path';
import { Logger, runMigrations } from 'graphile-worker';
import { Client } from 'pg';
import { projectRoot } from '../../project/index.ts';
import { openOwnerPool } from '../pool/owner-pool.ts';
import { addressFor, prepareApplicationLogin } from './application-login.ts';
import { prepareApplicationRole } from './application-role.ts';
import { applyMigrations } from './apply.ts';
import { checkApplicationLogin } from './check-login.ts';
import { readMigrations } from './files.ts';

/** What a call of `migrateDatabase` changed: nothing, when `applied` is empty. `applicationUrl` is for `openDatabase`. */
export type MigrationReport = { applied: string[]; applicationUrl: string };

export type MigrationOptions = {
  folder?: string | undefined;
  /** A login that an administrator made for the program. Absent: the program makes its own. */
  applicationUrl?: string | undefined;
};

/** Key of the lock that lets one program migrate at a time; any number, the same for ever. */
const LOCK = 7_211_830_021;

const OLDEST_SERVER = 150_000;

/**
 * Brings the database to the state this program needs: the role `guichet_app`, the SQL files of `migrations/`, the tables
 * of the job queue, the login of the program. Several programs may call it at once; it goes forward only. The account of
 * `url` owns the database; the login given back owns nothing and cannot become the owner.
 */
export const migrateDatabase = async (
  url: string,
  { folder = join(projectRoot, 'migrations'), applicationUrl }: MigrationOptions = {},
): Promise<MigrationReport> => {
  const client = new Client({ connectionString: url, application_name: 'guichet migration' });
  await client.connect();
  try {
    await checkServer(client);
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await prepareApplicationRole(client);
    const applied = await applyMigrations(client, readMigrations(folder));
    await prepareQueue(url);
    await client.query('revoke all on schema_migration from guichet_app');
    const address = applicationUrl ?? addressFor(url, await prepareApplicationLogin(client));
    await checkApplicationLogin(address);
    return { applied, applicationUrl: address };
  } finally {
    await client.end(); // ends the session, hence the lock
  }
};

async function checkServer(client: Client): Promise<void> {
  const { rows } = await client.query<{ version: number; encoding: string }>(
    `select current_setting('server_version_num')::integer as version, current_setting('server_encoding') as encoding`,
  );
  const [server] = rows;
  if (!server || server.version < OLDEST_SERVER) throw new Error('PostgreSQL 15 or newer is needed');
  if (server.encoding !== 'UTF8')
    throw new Error(`The database must be in UTF8, it is in ${server.encoding}`);
}

/** The queue keeps its own list of migrations. Its tables are closed to `guichet_app`: jobs are added by a function. */
async function prepareQueue(url: string): Promise<void> {
  const pool = openOwnerPool({ url, connections: 1 });
  try {
    await runMigrations({ pgPool: pool, logger: new Logger(() => () => undefined) });
  } finally {
    await pool.end();
  }
}
