import { Client } from 'pg';
import { APPLICATION_ROLE } from './application-role.ts';

/** Codes of a server that does not let this account in. */
const REFUSED = /^28/;

type Standing = { login: string; strong: boolean; entitled: boolean };

/** Everything that a login may become counts: the policies hold neither the owner of the tables nor a superuser. */
const STANDING = `
  select session_user as login,
    pg_has_role(session_user, '${APPLICATION_ROLE}', 'usage') as entitled,
    exists (
      select from pg_roles
      where pg_has_role(session_user, pg_roles.oid, 'member')
        and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb
          or exists (select from pg_database where datname = current_database() and datdba = pg_roles.oid)
          or exists (select from pg_class where relnamespace = 'public'::regnamespace and relowner = pg_roles.oid))
    ) as strong`;

/** Logs in as the program will, and refuses a login that could go round the policies, or could do nothing. */
export const checkApplicationLogin = async (url: string): Promise<void> => {
  const { login, strong, entitled } = await readStanding(url);
  if (strong) {
    throw new Error(
      `The login ${login} of the program owns tables, or may become a role that does or that has BYPASSRLS, ` +
        'CREATEROLE, CREATEDB or SUPERUSER: row-level security would not hold. Give another one in DATABASE_APPLICATION_URL',
    );
  }
  if (!entitled) {
    throw new Error(
      `The login ${login} has no right on the tables. ` +
        `Ask the administrator of the server to run: grant ${APPLICATION_ROLE} to "${login}"`,
    );
  }
};

async function readStanding(url: string): Promise<Standing> {
  const client = new Client({ connectionString: url, application_name: 'guichet migration' });
  try {
    await client.connect();
    const { rows } = await client.query<Standing>(STANDING);
    const [standing] = rows;
    if (!standing) throw new Error('The catalogue of roles gave no answer');
    return standing;
  } catch (error) {
    throw refusalOf(error);
  } finally {
    await client.end();
  }
}

function refusalOf(error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error && REFUSED.test(String(error.code)))) return error;
  return new Error(
    `The server does not let the program in with its own login: ${error.message}. ` +
      'Let it in (pg_hba.conf), or give another one in DATABASE_APPLICATION_URL',
    { cause: error },
  );
}
