/**
 * Rows for the tests of every module: one call makes one sane row, and what the test is about is given as overrides.
 *
 *     const authority = await newAuthority(database);
 *     const procedure = await newProcedure(database, authority);
 *     const account = await newAccount(database);
 *     const cookie = await newSession(database, account);           // { headers: { cookie } }
 */
import { hashDefinition } from '../../src/catalogue/index.ts';
import { insertContents } from '../../src/documents/index.ts';
import type { Database } from '../../src/platform/database/index.ts';
import { newId } from '../../src/platform/identifiers/index.ts';
import { insert, next, now, type Overrides, type Row, type Values } from './rows.ts';

export {
  newAccess,
  newAccount,
  newOrganisation,
  newSession,
  newStaff,
  type TestAccount,
  testPassword,
} from './people.ts';

type FormJson = Values<'form_version'>['definition'];

type Hash = string | null | undefined;

/** Contents known to the database, never examined, that rows may refer to. */
export const newContents = (
  database: Database,
  hashes: readonly Hash[],
  kind: 'pdf' | 'jpeg' = 'pdf',
): Promise<unknown> =>
  database.withScope({ kind: 'platform' }, async (tx) => {
    for (const hash of hashes)
      if (hash) await insertContents(tx, [{ hash, size: 3, kind, state: 'unchecked', created_at: now }]);
  });

/** Gives a content the verdict of an antivirus, or takes it back. */
export const giveVerdict = (database: Database, hash: string, state: 'pending' | 'safe' | 'infected') =>
  database.withScope({ kind: 'platform' }, (tx) =>
    tx
      .updateTable('content')
      .set({
        state,
        virus: state === 'infected' ? 'Malice' : null,
        examined_at: state === 'pending' ? null : now,
      })
      .where('hash', '=', hash)
      .execute(),
  );

/** An open portal of a département, unless said otherwise. */
export const newAuthority = async (
  database: Database,
  overrides: Overrides<'authority'> = {},
): Promise<Row<'authority'>> => {
  const slug = overrides.slug ?? `collectivite-${next()}`;
  await newContents(database, [overrides.logo_hash, overrides.banner_hash]);
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
    stage: 'open',
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
