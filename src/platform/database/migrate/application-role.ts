import type { Client } from 'pg';

/** Role of every statement of the program: owns nothing, cannot log in, cannot escape row-level security. */
export const APPLICATION_ROLE = 'guichet_app';

/** Codes of a role that another database of the same server creates at the same moment. */
const ALREADY_THERE = new Set(['42710', '23505']);

type Standing = { exists: boolean; bypasses: boolean; owner: string };

/** Makes sure that the role exists, is harmless, and that the account of the connection may take it. */
export const prepareApplicationRole = async (client: Client): Promise<void> => {
  if (!(await readStanding(client)).exists) await createRole(client);
  const standing = await readStanding(client);
  if (standing.bypasses) {
    throw new Error(
      `The role ${APPLICATION_ROLE} is a superuser or has BYPASSRLS: row-level security would not hold. ` +
        `Run: alter role ${APPLICATION_ROLE} nosuperuser nobypassrls`,
    );
  }
  if (!(await mayBecome(client))) await joinRole(client, standing.owner);
};

async function readStanding(client: Client): Promise<Standing> {
  const { rows } = await client.query<Standing>(
    `select role.oid is not null as exists,
            coalesce(role.rolsuper or role.rolbypassrls, false) as bypasses,
            current_user as owner
       from (select 1) as one left join pg_roles role on role.rolname = $1`,
    [APPLICATION_ROLE],
  );
  const [standing] = rows;
  if (!standing) throw new Error('The catalogue of roles gave no answer');
  return standing;
}

/** Tried, not read: since PostgreSQL 16 whoever creates a role is its member without being allowed to become it. */
async function mayBecome(client: Client): Promise<boolean> {
  try {
    await client.query(`set role ${APPLICATION_ROLE}`);
    await client.query('reset role');
    return true;
  } catch {
    return false;
  }
}

async function createRole(client: Client): Promise<void> {
  try {
    await client.query(
      `create role ${APPLICATION_ROLE} nologin nosuperuser nobypassrls nocreatedb nocreaterole`,
    );
  } catch (error) {
    if (error instanceof Error && 'code' in error && ALREADY_THERE.has(String(error.code))) return;
    throw new Error(
      `The role ${APPLICATION_ROLE} does not exist and the account of DATABASE_URL may not create it. ` +
        `Ask the administrator of the server to run: create role ${APPLICATION_ROLE} nologin; ` +
        'then to grant it to that account',
      { cause: error },
    );
  }
}

async function joinRole(client: Client, owner: string): Promise<void> {
  try {
    await client.query(`grant ${APPLICATION_ROLE} to current_user`);
  } catch (error) {
    throw new Error(
      `The account ${owner} may not become ${APPLICATION_ROLE}. ` +
        `Ask the administrator of the server to run: grant ${APPLICATION_ROLE} to "${owner}"`,
      { cause: error },
    );
  }
}
