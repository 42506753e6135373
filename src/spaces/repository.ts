import { sql } from 'kysely';
import { jsonb, type Transaction } from '../platform/database/index.ts';

/** Where an organisation stands. */
export interface OrganisationAddress {
  /** Number and street. */
  readonly street: string;
  /** Building, floor, flat. */
  readonly complement?: string;
  /** Hamlet, quarter (« lieu-dit »). */
  readonly locality?: string;
  readonly postcode: string;
  readonly town: string;
  /** ISO 3166 code. */
  readonly country: string;
}

/** What is known of an organisation. */
export interface OrganisationFacts {
  readonly legalName: string;
  readonly legalForm: string;
  readonly siret: string | null;
  readonly rna: string | null;
  readonly website: string | null;
  readonly address: OrganisationAddress;
  readonly phone: string | null;
  readonly fax: string | null;
  /** Typed by hand, or taken from the directory of companies. */
  readonly source: 'typed' | 'directory';
}

const columnsOf = (facts: OrganisationFacts, at: Date) => ({
  legal_name: facts.legalName,
  legal_form: facts.legalForm,
  siret: facts.siret,
  rna: facts.rna,
  website: facts.website,
  address: jsonb({ ...facts.address }),
  phone: facts.phone,
  fax: facts.fax,
  source: facts.source,
  updated_at: at,
});

/** Adds a space unless one has this identifier already; whether it was added. */
export const insertSpace = async (
  tx: Transaction,
  space: { id: string; kind: 'person' | 'organisation' | 'guest'; name: string },
  at: Date,
): Promise<boolean> => {
  const row = await tx
    .insertInto('space')
    .values({ ...space, created_at: at })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
};

/** Lets an account act in a space, as its manager. */
export const insertManager = async (
  tx: Transaction,
  space: string,
  account: string,
  at: Date,
): Promise<void> => {
  await tx
    .insertInto('space_access')
    .values({ space_id: space, account_id: account, role: 'manager', joined_at: at })
    .execute();
};

/** Writes what is known of a new organisation. */
export const insertOrganisation = async (
  tx: Transaction,
  space: string,
  facts: OrganisationFacts,
  at: Date,
): Promise<void> => {
  await tx
    .insertInto('organisation')
    .values({ space_id: space, created_at: at, ...columnsOf(facts, at) })
    .execute();
};

/** Changes what is known of an organisation; its space takes its name. Two statements. */
export const updateOrganisation = async (
  tx: Transaction,
  space: string,
  facts: OrganisationFacts,
  at: Date,
): Promise<void> => {
  await tx.updateTable('organisation').set(columnsOf(facts, at)).where('space_id', '=', space).execute();
  await tx.updateTable('space').set({ name: facts.legalName }).where('id', '=', space).execute();
};

/** What is known of an organisation. */
export const findOrganisation = async (
  tx: Transaction,
  space: string,
): Promise<OrganisationFacts | undefined> =>
  tx
    .selectFrom('organisation')
    .select(['legal_name as legalName', 'legal_form as legalForm'])
    .select(['siret', 'rna', 'website', 'phone', 'fax'])
    .select(({ ref }) => [
      ref('address').$castTo<OrganisationAddress>().as('address'),
      ref('source').$castTo<OrganisationFacts['source']>().as('source'),
    ])
    .where('space_id', '=', space)
    .executeTakeFirst();

/** The organisations of an account, by name, with what their list shows. */
export const listOrganisations = (tx: Transaction, account: string) =>
  tx
    .selectFrom('space_access')
    .innerJoin('organisation', 'organisation.space_id', 'space_access.space_id')
    .select(['organisation.space_id as id', 'organisation.legal_name as legalName'])
    .select(({ ref }) => [
      'organisation.siret',
      ref('organisation.address').$castTo<OrganisationAddress>().as('address'),
      ref('space_access.role').$castTo<PersonWithAccess['role']>().as('role'),
    ])
    .where('space_access.account_id', '=', account)
    .orderBy('organisation.legal_name')
    .orderBy('organisation.space_id')
    .execute();

/** A person who may act in a space. */
export interface PersonWithAccess {
  readonly account: string;
  readonly name: string;
  readonly role: 'manager' | 'contributor';
  readonly joinedAt: Date;
}

/** Who may act in a space of the account at work, the managers first; nobody when the space is not theirs. */
export const listPeopleWithAccess = async (tx: Transaction, space: string): Promise<PersonWithAccess[]> => {
  const { rows } = await sql<PersonWithAccess>`
    select account_id as account, name, role, joined_at as "joinedAt" from people_with_access(${space}::uuid)
  `.execute(tx);
  return rows;
};

/** How many people may act in a space. */
export const countPeopleWithAccess = async (tx: Transaction, space: string): Promise<number> => {
  const row = await tx
    .selectFrom('space_access')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('space_id', '=', space)
    .executeTakeFirstOrThrow();
  return row.count;
};
