import type { Client } from 'pg';

/** Role that holds every right of the program: owns nothing, cannot log in, cannot escape row-level security. */
export const APPLICATION_ROLE = 'guichet_app';

/** Codes of a role that another database of the same server creates at the same moment. */
const ALREADY_THERE = new Set(['42710', '23505']);

/** Makes sure that the role exists, before the migrations grant it anything. */
export const prepareApplicationRole = async (client: Client): Promise<void> => {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [APPLICATION_ROLE]);
  if (rowCount) return;
  try {
    await client.query(
      `create role ${APPLICATION_ROLE} nologin nosuperuser nobypassrls nocreatedb nocreaterole`,
    );
  } catch (error) {
    if (error instanceof Error && 'code' in error && ALREADY_THERE.has(String(error.code))) return;
    throw new Error(
      `The role ${APPLICATION_ROLE} does not exist and the account of DATABASE_URL may not create it. ` +
        `Ask the administrator of the server to run: create role ${APPLICATION_ROLE} nologin; ` +
        `create role guichet_program login password '…' in role ${APPLICATION_ROLE}; ` +
        'then give that login in DATABASE_APPLICATION_URL',
      { cause: error },
    );
  }
};
