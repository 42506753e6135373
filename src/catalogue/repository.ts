import { sql } from 'kysely';
import type { Portal } from '../access/index.ts';
import type { Database, Transaction } from '../platform/database/index.ts';
import type { ProcedureContent } from './content.ts';

export type ProcedureKind = 'form' | 'link' | 'information';
export type Holder = 'person' | 'organisation' | 'any';

/** A row of the catalogue. */
export interface CatalogueEntry {
  readonly slug: string;
  readonly name: string;
  readonly summary: string;
  readonly kind: ProcedureKind;
  readonly requiresAccount: boolean;
  readonly holder: Holder;
  readonly minutes: number | null;
  /** « 2026-11-03 ». */
  readonly opensOn: string | null;
  readonly closesOn: string | null;
  readonly authority: Pick<Portal, 'id' | 'slug' | 'host' | 'name'>;
}

export interface CatalogueCategory {
  readonly slug: string;
  readonly name: string;
  readonly icon: string;
  readonly count: number;
}

/** What a visitor asked of the catalogue. */
export interface CatalogueQuestion {
  readonly query: string;
  /** Slug of the category to keep; null: all of them. */
  readonly category: string | null;
}

export interface Catalogue {
  readonly entries: readonly CatalogueEntry[];
  /** Categories of what the search found, whatever the category kept. */
  readonly categories: readonly CatalogueCategory[];
}

/**
 * The catalogue of a portal, searched and filtered, in one statement. Without a search the démarches come in
 * alphabetical order; with one, best first. Categories of several authorities that bear the same slug are one.
 */
export const readCatalogue = async (
  database: Database,
  portal: string,
  { query, category }: CatalogueQuestion,
): Promise<Catalogue> => {
  const { rows } = await sql<Catalogue>`
    with listed as (
      select entry.*, found.rank
      from catalogue_entry entry
      join search_procedures(
        (select array_agg(distinct authority_id) from catalogue_entry where portal_id = ${portal}), ${query}
      ) found on found.id = entry.id
      where entry.portal_id = ${portal}
    )
    select
      (select coalesce(jsonb_agg(jsonb_build_object(
          'slug', slug, 'name', name, 'summary', summary, 'kind', kind, 'requiresAccount', requires_account,
          'holder', holder, 'minutes', minutes, 'opensOn', opens_on, 'closesOn', closes_on, 'authority', jsonb_build_object(
            'id', authority_id, 'slug', authority_slug, 'host', authority_host, 'name', authority_name)
        ) order by rank desc, plain_text(name), id), '[]')
        from listed where category_slug = coalesce(${category}, category_slug)) as entries,
      (select coalesce(jsonb_agg(jsonb_build_object('slug', slug, 'name', name, 'icon', icon, 'count', count)
          order by position, slug), '[]')
        from (select category_slug as slug, (array_agg(category_name order by own desc))[1] as name,
            (array_agg(category_icon order by own desc))[1] as icon,
            min(category_position) as position, count(*) as count
          from listed group by category_slug) category) as categories
  `.execute(database.read);
  return rows[0] ?? { entries: [], categories: [] };
};

/** The team in charge, as the fiche and the acknowledgement name it. */
export interface ProcedureTeam {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly address: string;
}

/** A published démarche, with everything its fiche and its form must know. */
export interface Procedure {
  readonly id: string;
  readonly authority: Pick<Portal, 'id' | 'slug' | 'host' | 'name'>;
  readonly slug: string;
  readonly name: string;
  readonly summary: string;
  readonly kind: ProcedureKind;
  readonly externalUrl: string | null;
  readonly requiresAccount: boolean;
  readonly holder: Holder;
  readonly minutes: number | null;
  readonly content: Partial<ProcedureContent>;
  /** « 2026-11-03 ». */
  readonly opensOn: string | null;
  readonly closesOn: string | null;
  /** The version of the form that new drafts take; null when the démarche has no form. */
  readonly formVersion: string | null;
  readonly team: ProcedureTeam;
  readonly category: { readonly slug: string; readonly name: string; readonly icon: string };
}

/** The démarche of that slug that a portal lists: the authority's own if it has one, else that of a parent. */
export const findListedProcedure = async (
  database: Pick<Database, 'read'>,
  portal: string,
  slug: string,
): Promise<Procedure | undefined> => {
  const { rows } = await sql<Procedure>`
    select procedure.id, procedure.slug, procedure.name, procedure.summary, procedure.kind,
      procedure.external_url as "externalUrl", procedure.requires_account as "requiresAccount", procedure.holder,
      procedure.minutes, procedure.content,
      procedure.opens_on as "opensOn", procedure.closes_on as "closesOn",
      procedure.form_version_id as "formVersion",
      jsonb_build_object('id', team.id, 'name', team.name, 'email', team.email, 'phone', team.phone,
        'address', team.address) as team,
      jsonb_build_object('slug', entry.category_slug, 'name', entry.category_name, 'icon', entry.category_icon)
        as category,
      jsonb_build_object('id', entry.authority_id, 'slug', entry.authority_slug, 'host', entry.authority_host,
        'name', entry.authority_name) as authority
    from catalogue_entry entry
    join procedure on procedure.authority_id = entry.authority_id and procedure.id = entry.id
    join team on team.authority_id = procedure.authority_id and team.id = procedure.team_id
    where entry.portal_id = ${portal} and entry.slug = ${slug}
    order by entry.own desc, entry.authority_name
    limit 1
  `.execute(database.read);
  return rows[0];
};

/** The definition of a form version, as it was published. */
export const readFormDefinition = async (
  tx: Transaction,
  { authority, id }: { readonly authority: string; readonly id: string },
): Promise<unknown> => {
  const row = await tx
    .selectFrom('form_version')
    .select('definition')
    .where('authority_id', '=', authority)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.definition;
};
