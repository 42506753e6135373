import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { Kysely, PostgresDialect, sql } from 'kysely';
import {
  migrateDatabase,
  openDatabase,
  openOwnerPool,
  startEmbeddedPostgres,
  type Tables,
} from '../../src/platform/database/index.ts';
import { newAccount, newAuthority, newProcedure, newSession, newStaff } from '../ground/index.ts';
import type { Program } from '../journeys/program.ts';

/** Two questions, no document: what is put to the test is sending, not filling. */
const form = {
  pages: [
    {
      key: 'commune',
      title: 'Votre commune',
      fields: [
        { key: 'nom', kind: 'text', label: 'Nom de la commune' },
        { key: 'habitants', kind: 'number', label: 'Nombre d’habitants' },
      ],
    },
  ],
};
const typed = { nom: 'Plassans', habitants: '842' };

/** People of one authority, and drafts ready to be sent. */
export interface World {
  readonly portal: string;
  readonly citizen: string;
  readonly agent: string;
  readonly drafts: readonly string[];
}

const addressOf = async (program: Program): Promise<string> =>
  (await startEmbeddedPostgres({ directory: path.join(program.directory, 'base') })).url;

/** The database of a program that runs, as its owner sees it. */
export const openOwner = async (program: Program): Promise<Kysely<Tables>> => {
  const pool = openOwnerPool({ url: await addressOf(program), connections: 2 });
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
};

/** Nobody is slowed: a storm is more than a person may do in an hour. */
const forgetRates = async (url: string): Promise<void> => {
  const owner = new Kysely({
    dialect: new PostgresDialect({ pool: openOwnerPool({ url, connections: 1 }) }),
  });
  await sql`create function never_slowed() returns trigger language plpgsql as
    $$ begin new.failures := 1; new.locked_until := null; return new; end $$`.execute(owner);
  await sql`create trigger never_slowed before insert or update on throttle
    for each row execute function never_slowed()`.execute(owner);
  await owner.destroy();
};

const peopleOf = async (url: string) => {
  const { applicationUrl } = await migrateDatabase(url);
  await forgetRates(url);
  const database = openDatabase({ url: applicationUrl, connections: 2 });
  const authority = await newAuthority(database, { slug: 'viorne' });
  const procedure = await newProcedure(database, authority, { form });
  const citizen = await newAccount(database);
  const agent = await newAccount(database, { first_name: 'Julien', last_name: 'Besson' });
  await newStaff(database, authority, agent);
  const cookies = {
    citizen: await newSession(database, citizen),
    agent: await newSession(database, agent),
  };
  await database.close();
  return { authority, procedure, citizen, cookies };
};

/** Makes the people in the database of a program that runs, and `count` drafts that lack nothing. */
export const populate = async (program: Program, count: number): Promise<World> => {
  const { authority, procedure, citizen, cookies } = await peopleOf(await addressOf(program));
  const drafts = Array.from({ length: count }, () => randomUUID());
  const owner = await openOwner(program);
  await sql`
    insert into draft (id, authority_id, procedure_id, form_version_id, space_id, account_id, entries, version, page,
      created_at, updated_at)
    select id, ${authority.id}, ${procedure.id}, ${procedure.form_version_id}, ${citizen.space}, ${citizen.id},
      ${JSON.stringify(typed)}::jsonb, 2, 'commune', now(), now()
    from unnest(${drafts}::uuid[]) id
  `.execute(owner);
  await owner.destroy();
  return { portal: `${program.url}/${authority.slug}`, ...cookies, drafts };
};
