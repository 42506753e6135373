/** What an authority designs of its catalogue: categories, démarches, versions of their forms. */
import { sql } from 'kysely';
import type { Definition } from '../forms/index.ts';
import { among, jsonb, type Transaction } from '../platform/database/index.ts';
import type { ProcedureContent } from './content.ts';

/** A category of an authority. */
export interface NewCategory {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly icon: string;
  readonly position: number;
}

/** Categories of an authority. */
export const listCategories = (tx: Transaction, authority: string) =>
  tx.selectFrom('category').select(['id', 'slug']).where('authority_id', '=', authority).execute();

/** Writes new categories. */
export const insertCategories = async (
  tx: Transaction,
  authority: string,
  categories: readonly NewCategory[],
): Promise<void> => {
  await tx
    .insertInto('category')
    .values(categories.map((category) => ({ authority_id: authority, ...category })))
    .execute();
};

/** A démarche that an authority begins. */
export interface NewProcedure {
  readonly id: string;
  readonly category: string;
  readonly team: string;
  readonly slug: string;
  readonly name: string;
  readonly summary: string;
  readonly keywords: string;
  readonly kind: 'form' | 'link' | 'information';
  readonly externalUrl: string | null;
  readonly requiresAccount: boolean;
  readonly holder: 'person' | 'organisation' | 'any';
  readonly minutes: number | null;
  readonly content: ProcedureContent;
  readonly silence: unknown;
  readonly opensOn: string | null;
  readonly closesOn: string | null;
  readonly popularity: number;
  readonly position: number;
  readonly library: { readonly name: string; readonly hash: string };
}

/** What a new démarche must fit with: the teams and the categories there are, the slugs already borne. */
export const findFit = async (
  tx: Transaction,
  authority: string,
): Promise<{ teams: string[]; categories: string[]; slugs: string[] }> => {
  const { rows } = await sql<{ teams: string[]; categories: string[]; slugs: string[] }>`
    select
      array(select id from team where team.authority_id = ${authority}::uuid) as teams,
      array(select id from category where category.authority_id = ${authority}::uuid) as categories,
      array(select slug from procedure where procedure.authority_id = ${authority}::uuid) as slugs
  `.execute(tx);
  return rows[0] ?? { teams: [], categories: [], slugs: [] };
};

/** Writes démarches that nobody sees yet. */
export const insertProcedures = async (
  tx: Transaction,
  authority: string,
  procedures: readonly NewProcedure[],
  at: Date,
): Promise<void> => {
  await tx
    .insertInto('procedure')
    .values(
      procedures.map(
        ({
          category,
          team,
          externalUrl,
          requiresAccount,
          content,
          silence,
          library,
          opensOn,
          closesOn,
          ...facts
        }) => ({
          ...facts,
          authority_id: authority,
          category_id: category,
          team_id: team,
          external_url: externalUrl,
          requires_account: requiresAccount,
          content: jsonb(content),
          silence: jsonb(silence),
          opens_on: opensOn,
          closes_on: closesOn,
          library_name: library.name,
          library_hash: library.hash,
          updated_at: at,
        }),
      ),
    )
    .execute();
};

/** Démarches of an authority, held while their forms change: kind, fiche, last version of the form. */
export const holdProcedures = async (tx: Transaction, authority: string, ids: readonly string[]) => {
  // Held first, by a statement of its own: the one that waits for a lock reads versions as they were before it waited.
  const held = sql`
    select from procedure where authority_id = ${authority}::uuid and id = any(${ids}::uuid[]) order by id for update`;
  const described = sql<{
    id: string;
    kind: NewProcedure['kind'];
    content: Partial<ProcedureContent>;
    published: boolean;
    version: { id: string; number: number; hash: string } | null;
  }>`
    select procedure.id, procedure.kind, procedure.content, procedure.published_at is not null as published,
      (select jsonb_build_object('id', last.id, 'number', last.number, 'hash', last.hash) from form_version last
        where last.authority_id = procedure.authority_id and last.procedure_id = procedure.id
        order by last.number desc limit 1) as version
    from procedure where procedure.authority_id = ${authority}::uuid and procedure.id = any(${ids}::uuid[])
  `;
  const [, { rows }] = await Promise.all([held.execute(tx), described.execute(tx)]);
  return rows;
};

/** A version of a form that becomes that of its démarche. */
export interface NewVersion {
  readonly id: string;
  readonly procedure: string;
  readonly number: number;
  readonly hash: string;
  readonly definition: Definition;
}

/** Writes versions, which are never altered. */
export const insertVersions = async (
  tx: Transaction,
  authority: string,
  versions: readonly NewVersion[],
  at: Date,
): Promise<void> => {
  await tx
    .insertInto('form_version')
    .values(
      versions.map(({ procedure, definition, ...version }) => ({
        ...version,
        authority_id: authority,
        procedure_id: procedure,
        definition: jsonb(definition),
        published_at: at,
      })),
    )
    .execute();
};

/** Makes these versions the forms of their démarches. */
export const openVersions = async (
  tx: Transaction,
  authority: string,
  versions: readonly string[],
  at: Date,
): Promise<void> => {
  await tx
    .updateTable('procedure')
    .from('form_version')
    .set(({ ref }) => ({ form_version_id: ref('form_version.id'), updated_at: at }))
    .where('procedure.authority_id', '=', authority)
    .whereRef('form_version.authority_id', '=', 'procedure.authority_id')
    .whereRef('form_version.procedure_id', '=', 'procedure.id')
    .where('form_version.id', '=', among(versions))
    .execute();
};

/** Shows démarches to the public from a date, or hides them. */
export const updatePublication = async (
  tx: Transaction,
  authority: string,
  ids: readonly string[],
  { published, at }: { published: boolean; at: Date },
): Promise<void> => {
  await tx
    .updateTable('procedure')
    .set({ published_at: published ? sql<Date>`coalesce(published_at, ${at})` : null, updated_at: at })
    .where('authority_id', '=', authority)
    .where('id', '=', among(ids))
    .execute();
};
