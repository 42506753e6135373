/**
 * Rows for the tests of every module: one call makes one sane row, and what the test is about is given as overrides.
 *
 *     const authority = await newAuthority(database);
 *     const procedure = await newProcedure(database, authority);
 *     const account = await newAccount(database);
 *     const cookie = await newSession(database, account);           // { headers: { cookie } }
 */
import { hash } from '@node-rs/argon2';
import type { Insertable, Selectable } from 'kysely';
import { type Database, jsonb, type Tables } from '../platform/database/index.ts';
import { hashSecret, newId, newSecret } from '../platform/identifiers/index.ts';
import { hashDefinition } from './form-hash.ts';

type Row<Table extends keyof Tables> = Selectable<Tables[Table]>;
type Values<Table extends keyof Tables> = Insertable<Tables[Table]>;
type Overrides<Table extends keyof Tables> = Partial<Values<Table>>;

type FormJson = Values<'form_version'>['definition'];

/** The password of every account made here. */
export const testPassword = 'Glycine-bleue-47';

const now = new Date('2026-11-02T08:00:00Z');
let rows = 0;
/** Distinguishes rows of one test: slugs, e-mail addresses. */
const next = (): number => {
  rows += 1;
  return rows;
};

// The cheapest parameters argon2id accepts: the tests check who may enter, not how long a thief would need.
let passwordHash: Promise<string> | undefined;
const testPasswordHash = (): Promise<string> => {
  passwordHash ??= hash(testPassword, { memoryCost: 1024, timeCost: 1, parallelism: 1 });
  return passwordHash;
};

/** Lists and objects stand in `jsonb` columns, which the driver would otherwise take for SQL arrays. */
const asColumn = (value: unknown): unknown =>
  Array.isArray(value) || (typeof value === 'object' && value?.constructor === Object) ? jsonb(value) : value;

const insert = async <Table extends keyof Tables>(
  database: Database,
  table: Table,
  values: Values<Table>,
): Promise<Row<Table>> =>
  database.withScope({ kind: 'platform' }, async (transaction) => {
    const columns = Object.entries(values).map(([column, value]) => [column, asColumn(value)]);
    const inserted = await transaction
      .insertInto(table)
      .values(Object.fromEntries(columns) as Values<Table>)
      .returningAll()
      .executeTakeFirstOrThrow();
    return inserted as Row<Table>;
  });

/** An open portal of a département, unless said otherwise. */
export const newAuthority = (
  database: Database,
  overrides: Overrides<'authority'> = {},
): Promise<Row<'authority'>> => {
  const slug = overrides.slug ?? `collectivite-${next()}`;
  return insert(database, 'authority', {
    id: newId(),
    kind: 'department',
    slug,
    name: 'Département de la Viorne',
    name_of: 'du Département de la Viorne',
    colour: '#2f5d50',
    address: { lines: ['1 place de la Préfecture'], postcode: '70999', town: 'Plassans' },
    phone: '03 84 00 00 00',
    email: `contact@${slug}.example`,
    opening_hours: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }],
    appeal: { gracious: 'la présidente du Département', court: 'tribunal administratif de Besançon' },
    active: true,
    created_at: now,
    updated_at: now,
    ...overrides,
  });
};

/** Makes the authority a member of another, whose démarches its portal lists too. */
export const newParent = async (
  database: Database,
  authority: { id: string },
  parent: { id: string },
): Promise<void> => {
  await insert(database, 'authority_parent', { authority_id: authority.id, parent_id: parent.id });
};

/** A team that instructs requests. */
export const newTeam = (
  database: Database,
  authority: { id: string },
  overrides: Overrides<'team'> = {},
): Promise<Row<'team'>> =>
  insert(database, 'team', {
    id: newId(),
    authority_id: authority.id,
    name: 'Service environnement',
    email: `environnement-${next()}@viorne.example`,
    phone: '03 84 00 00 10',
    address: '1 place de la Préfecture, 70999 Plassans',
    ...overrides,
  });

/** A category of the catalogue. */
export const newCategory = (
  database: Database,
  authority: { id: string },
  overrides: Overrides<'category'> = {},
): Promise<Row<'category'>> => {
  const position = next();
  return insert(database, 'category', {
    id: newId(),
    authority_id: authority.id,
    slug: `categorie-${position}`,
    name: 'Palmarès',
    icon: 'trophy',
    position,
    ...overrides,
  });
};

/** Two pages, one condition, one document: enough for most tests. */
export const smallForm = {
  pages: [
    {
      key: 'commune',
      title: 'Votre commune',
      fields: [
        { key: 'nom', kind: 'text', label: 'Nom de la commune', prefill: 'organisation.legalName' },
        { key: 'courriel', kind: 'email', label: 'Adresse électronique', prefill: 'account.email' },
      ],
    },
    {
      key: 'projet',
      title: 'Votre projet',
      fields: [
        { key: 'deja', kind: 'yes-no', label: 'Avez-vous déjà participé ?' },
        { key: 'annee', kind: 'number', label: 'En quelle année ?', when: { field: 'deja', is: true } },
        { key: 'photos', kind: 'document', label: 'Photos', required: false },
      ],
    },
  ],
};

export type NewProcedure = Overrides<'procedure'> & {
  team?: { id: string };
  category?: { id: string };
  /** Definition of the form, published as version 1. */
  form?: FormJson;
};

/** A published démarche with a form (and its team and category, unless given). */
export const newProcedure = async (
  database: Database,
  authority: { id: string },
  { team, category, form = smallForm, ...overrides }: NewProcedure = {},
): Promise<Row<'procedure'>> => {
  const inTeam = team ?? (await newTeam(database, authority));
  const inCategory = category ?? (await newCategory(database, authority));
  const procedure = await insert(database, 'procedure', {
    id: newId(),
    authority_id: authority.id,
    category_id: inCategory.id,
    team_id: inTeam.id,
    slug: `demarche-${next()}`,
    name: 'Palmarès des Villes et Villages fleuris',
    summary: 'Inscrire votre commune au palmarès départemental.',
    kind: 'form',
    requires_account: true,
    holder: 'any',
    minutes: 10,
    content: {
      purpose: ['Récompenser les communes qui embellissent leur cadre de vie.'],
      audience: ['Les communes du département'],
      conditions: [],
      documents: [],
      steps: ['Remplissez le formulaire en ligne.'],
      duration: 'Deux mois',
      cost: 'Gratuit',
      downloads: [],
    },
    silence: { kind: 'reject', months: 2 },
    published_at: now,
    updated_at: now,
    ...overrides,
  });
  if (procedure.kind !== 'form') return procedure;
  const version = await newFormVersion(database, procedure, form);
  return { ...procedure, form_version_id: version.id };
};

/** Publishes a definition as the next version of a démarche's form. */
export const newFormVersion = async (
  database: Database,
  procedure: { id: string; authority_id: string },
  form: FormJson = smallForm,
  number = 1,
): Promise<Row<'form_version'>> => {
  const version = await insert(database, 'form_version', {
    id: newId(),
    authority_id: procedure.authority_id,
    procedure_id: procedure.id,
    number,
    hash: hashDefinition(form),
    definition: form,
    published_at: now,
  });
  await database.withScope({ kind: 'platform' }, (transaction) =>
    transaction
      .updateTable('procedure')
      .set({ form_version_id: version.id })
      .where('authority_id', '=', procedure.authority_id)
      .where('id', '=', procedure.id)
      .execute(),
  );
  return version;
};

export type TestAccount = Row<'account'> & {
  /** The person's own space. */
  space: string;
};

/** An activated account, whose password is `testPassword`, with the person's own space. */
export const newAccount = async (
  database: Database,
  overrides: Overrides<'account'> = {},
): Promise<TestAccount> => {
  const account = await insert(database, 'account', {
    id: newId(),
    email: `personne-${next()}@courriel.example`,
    password_hash: await testPasswordHash(),
    civility: 'madam',
    last_name: 'Fontaine',
    first_name: 'Claire',
    birth_date: '1984-05-17',
    activated_at: now,
    terms_accepted_at: now,
    created_at: now,
    updated_at: now,
    ...overrides,
  });
  const space = await newSpace(database, account, 'person', `${account.first_name} ${account.last_name}`);
  return { ...account, space };
};

const newSpace = async (
  database: Database,
  account: { id: string },
  kind: 'person' | 'organisation',
  name: string,
): Promise<string> => {
  const space = await insert(database, 'space', { id: newId(), kind, name, created_at: now });
  await newMember(database, { space_id: space.id }, account, 'manager');
  return space.id;
};

/** Lets an account act in a space. */
export const newMember = async (
  database: Database,
  space: { space_id: string },
  account: { id: string },
  role: 'manager' | 'contributor' = 'contributor',
): Promise<void> => {
  await insert(database, 'space_member', {
    space_id: space.space_id,
    account_id: account.id,
    role,
    joined_at: now,
  });
};

/** An organisation and its space, of which the account is the manager. */
export const newOrganisation = async (
  database: Database,
  account: { id: string },
  overrides: Overrides<'organisation'> = {},
): Promise<Row<'organisation'>> => {
  const name = overrides.legal_name ?? 'MAIRIE DE LA VILLE FLEURIE';
  return insert(database, 'organisation', {
    space_id: await newSpace(database, account, 'organisation', name),
    legal_name: name,
    legal_form: 'mairie',
    siret: '21709999300016',
    address: { street: '1 rue fleurie', postcode: '70000', town: 'VILLE', country: 'FR' },
    created_at: now,
    updated_at: now,
    ...overrides,
  });
};

/** Makes the account one of the authority's staff: agent of every team, unless said otherwise. */
export const newStaff = (
  database: Database,
  authority: { id: string },
  account: { id: string },
  overrides: Overrides<'staff'> = {},
): Promise<Row<'staff'>> =>
  insert(database, 'staff', {
    authority_id: authority.id,
    account_id: account.id,
    role: 'agent',
    position: 'Chargée de mission',
    ...overrides,
  });

/** Opens a session of the account: the value of the `cookie` header of its requests. */
export const newSession = async (
  database: Database,
  account: { id: string },
  overrides: Overrides<'session'> = {},
): Promise<string> => {
  const token = newSecret();
  await insert(database, 'session', {
    token_hash: hashSecret(token),
    id: newId(),
    account_id: account.id,
    created_at: now,
    expires_at: new Date('2099-01-01T00:00:00Z'),
    ...overrides,
  });
  return `guichet=${token}`;
};
