import { formVersionRow, type LibraryCategory, type LibraryProcedure } from '../catalogue/index.ts';
import { jsonb } from '../platform/database/index.ts';
import { newId } from '../platform/identifiers/index.ts';
import type { StoredContents } from './contents.ts';
import type { Library, LibraryAuthority } from './library.ts';
import type { WorldRows } from './repository.ts';

const day = 24 * 60 * 60 * 1000;

/** Where rows made from the library take their identifiers, contents and dates. */
export interface Making {
  readonly library: Library;
  readonly contents: StoredContents;
  readonly now: Date;
}

const found = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Error(`library: ${what} is missing`);
  return value;
};

const authorityRow = (authority: LibraryAuthority, { contents, now }: Making) => ({
  id: newId(),
  kind: authority.kind,
  slug: authority.slug,
  name: authority.name,
  name_of: authority.nameOf,
  slogan: authority.slogan,
  colour: authority.colour,
  logo_hash: found(contents.logos.get(authority.slug), `logo of ${authority.slug}`),
  banner_hash: found(contents.banners.get(authority.slug), `banner of ${authority.slug}`),
  address: jsonb(authority.address),
  phone: authority.phone,
  email: authority.email,
  website: authority.website,
  opening_hours: jsonb(authority.openingHours),
  appeal: jsonb(authority.appeal),
  legal: jsonb(authority.legal),
  links: jsonb(authority.links),
  stage: 'open',
  created_at: now,
  updated_at: now,
});

/** A démarche as the authority took it: the library's, with its own words where it has some. */
const contentOf = (
  procedure: LibraryProcedure,
  own: LibraryAuthority['procedures'][number],
  { contents }: Making,
) => ({
  ...procedure.content,
  purpose: own.purpose ?? procedure.content.purpose,
  downloads: procedure.content.downloads.map((download) => ({
    ...download,
    ...found(contents.downloads.get(download.file), download.file),
  })),
});

const procedureRow = (
  procedure: LibraryProcedure,
  own: LibraryAuthority['procedures'][number],
  place: { authority_id: string; category_id: string; team_id: string; position: number },
  making: Making,
) => ({
  ...place,
  id: newId(),
  slug: procedure.slug,
  name: own.name ?? procedure.name,
  summary: own.summary ?? procedure.summary,
  keywords: procedure.keywords,
  kind: procedure.kind,
  external_url: procedure.kind === 'link' ? procedure.externalUrl : null,
  requires_account: procedure.requiresAccount,
  holder: procedure.holder,
  minutes: procedure.kind === 'form' ? procedure.minutes : null,
  content: jsonb(contentOf(procedure, own, making)),
  silence: jsonb(procedure.silence),
  popularity: own.popularity,
  published_at: making.now,
  updated_at: making.now,
});

const categoryRows = (authority: { id: string }, used: readonly LibraryCategory[]) =>
  used.map((category) => ({ ...category, id: newId(), authority_id: authority.id }));

const newsRows = (authority: LibraryAuthority, id: string, { now }: Making) =>
  authority.news.map(({ daysAgo, ...article }) => ({
    ...article,
    id: newId(),
    authority_id: id,
    published_at: new Date(now.getTime() - daysAgo * day),
  }));

const teamRows = (authority: LibraryAuthority, id: string) =>
  authority.teams.map((team) => ({ ...team, id: newId(), authority_id: id }));

const procedureRows = (
  authority: LibraryAuthority,
  id: string,
  teams: readonly { id: string; key: string }[],
  making: Making,
) => {
  const { library } = making;
  const taken = authority.procedures.map((own) => ({
    own,
    procedure: found(
      library.procedures.find((one) => one.slug === own.slug),
      own.slug,
    ),
  }));
  const used = new Set(taken.map(({ procedure }) => procedure.category));
  const categories = categoryRows(
    { id },
    library.categories.filter((category) => used.has(category.slug)),
  );
  const procedures = taken.map(({ own, procedure }, position) => {
    const category = found(
      categories.find((one) => one.slug === procedure.category),
      procedure.category,
    );
    const team = found(
      teams.find((one) => one.key === own.team),
      `team ${own.team}`,
    );
    const place = { authority_id: id, category_id: category.id, team_id: team.id, position };
    return { row: procedureRow(procedure, own, place, making), procedure };
  });
  return { categories, procedures };
};

/** Version 1 of each form. */
const versionRow = (row: { id: string; authority_id: string }, procedure: LibraryProcedure, now: Date) =>
  procedure.kind === 'form'
    ? [formVersionRow(row, { number: 1, form: procedure.form, publishedAt: now })]
    : [];

/** Rows of one authority and all it offers; its staff comes with the people. */
const rowsOf = (authority: LibraryAuthority, making: Making) => {
  const row = authorityRow(authority, making);
  const teams = teamRows(authority, row.id);
  const { categories, procedures } = procedureRows(authority, row.id, teams, making);
  return {
    authority: row,
    teams,
    categories,
    procedures: procedures.map((one) => one.row),
    versions: procedures.flatMap((one) => versionRow(one.row, one.procedure, making.now)),
    news: newsRows(authority, row.id, making),
  };
};

/** An authority's identifiers, for the rows of its staff. */
export interface PlacedAuthority {
  readonly slug: string;
  readonly id: string;
  readonly teams: readonly { readonly key: string; readonly id: string }[];
}

type AuthorityRows = Pick<
  WorldRows,
  'authority' | 'authority_parent' | 'team' | 'category' | 'procedure' | 'form_version' | 'news'
>;

/** Every row of every authority of the library. */
export const authorityRows = (making: Making): { rows: AuthorityRows; placed: PlacedAuthority[] } => {
  const made = making.library.authorities.map((authority) => rowsOf(authority, making));
  const idOf = (slug: string): string =>
    found(
      made.find(({ authority }) => authority.slug === slug),
      slug,
    ).authority.id;
  return {
    rows: {
      authority: made.map((one) => one.authority),
      authority_parent: making.library.authorities.flatMap(({ slug, parents }) =>
        parents.map((parent) => ({ authority_id: idOf(slug), parent_id: idOf(parent) })),
      ),
      team: made.flatMap((one) => one.teams.map(({ key: _key, ...team }) => team)),
      category: made.flatMap((one) => one.categories),
      procedure: made.flatMap((one) => one.procedures),
      form_version: made.flatMap((one) => one.versions),
      news: made.flatMap((one) => one.news),
    },
    placed: made.map(({ authority, teams }) => ({ slug: authority.slug, id: authority.id, teams })),
  };
};
