import { randomBytes } from 'node:crypto';
import type { Client } from 'pg';
import { APPLICATION_ROLE } from './application-role.ts';
import { scramVerifier } from './scram-verifier.ts';

/** The login with which the program works, and its password. */
export type ApplicationLogin = { name: string; password: string };

/**
 * Makes the login of this database, or finds it again: the same for every process that starts, whenever it starts. Its
 * password is drawn once and kept beside the data, where only the owner reads. The caller holds the lock of migrations.
 */
export const prepareApplicationLogin = async (client: Client): Promise<ApplicationLogin> => {
  const login = await keptLogin(client);
  const password = `password '${scramVerifier(login.password)}'`;
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [login.name]);
  if (rowCount) await client.query(`alter role "${login.name}" ${password}`);
  else await createLogin(client, login.name, password);
  return login;
};

/** Named by the number of the database: each one of a server has its own, a copy of one too. */
async function keptLogin(client: Client): Promise<ApplicationLogin> {
  await client.query(
    `create schema if not exists guichet_owner;
     create table if not exists guichet_owner.application_login (name text primary key, password text not null)`,
  );
  const { rows } = await client.query<ApplicationLogin>(
    `insert into guichet_owner.application_login (name, password)
     select 'guichet_program_' || oid, $1 from pg_database where datname = current_database()
     on conflict (name) do update set password = application_login.password
     returning name, password`,
    [randomBytes(32).toString('base64url')],
  );
  const [login] = rows;
  if (!login) throw new Error('The catalogue of databases gave no answer');
  return login;
}

async function createLogin(client: Client, name: string, password: string): Promise<void> {
  try {
    await client.query(
      `create role "${name}" login nosuperuser nobypassrls nocreatedb nocreaterole in role ${APPLICATION_ROLE} ${password}`,
    );
  } catch (error) {
    throw new Error(
      'The account of DATABASE_URL may not create the login with which the program works. ' +
        `Ask the administrator of the server to run: create role "${name}" login password '…' in role ${APPLICATION_ROLE}; ` +
        'then give that login in DATABASE_APPLICATION_URL',
      { cause: error },
    );
  }
}

/**
 * The address of the same database for another login. In the query, where the driver looks first: an address may have no
 * host (`postgresql:///guichet`), and such a one takes no name before it.
 */
export const addressFor = (url: string, { name, password }: ApplicationLogin): string => {
  const address = new URL(url);
  address.username = '';
  address.password = '';
  address.searchParams.set('user', name);
  address.searchParams.set('password', password);
  return address.href;
};
