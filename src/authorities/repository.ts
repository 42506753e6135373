import { sql } from 'kysely';
import type { z } from 'zod';
import type { Portal, Stage } from '../access/index.ts';
import { among, jsonb, type Transaction } from '../platform/database/index.ts';
import type { authorityFacts, teamFacts } from './facts.ts';

type Facts = z.output<typeof authorityFacts>;

const columnsOf = (facts: Facts) => ({
  kind: facts.kind,
  slug: facts.slug,
  host: facts.host ?? null,
  insee_code: facts.inseeCode ?? null,
  siren: facts.siren ?? null,
  time_zone: facts.timeZone,
  name: facts.name,
  name_of: facts.nameOf,
  slogan: facts.slogan ?? null,
  colour: facts.colour,
  logo_hash: facts.logoHash ?? null,
  banner_hash: facts.bannerHash ?? null,
  address: jsonb(facts.address),
  phone: facts.phone,
  email: facts.email,
  website: facts.website ?? null,
  opening_hours: jsonb(facts.openingHours),
  appeal: jsonb(facts.appeal),
  legal: jsonb(facts.legal),
  links: jsonb(facts.links),
});

/** What another authority has already, among what must be each one's own. */
export const findTaken = async (
  tx: Transaction,
  facts: Facts,
  but: string | null,
): Promise<('slug' | 'host' | 'inseeCode' | 'siren')[]> => {
  const { rows } = await sql<Record<'slug' | 'host' | 'inseeCode' | 'siren', boolean | null>>`
    select bool_or(slug = ${facts.slug}) as slug, bool_or(host = ${facts.host ?? null}::text) as host,
      bool_or(kind = ${facts.kind} and insee_code = ${facts.inseeCode ?? null}::text) as "inseeCode",
      bool_or(siren = ${facts.siren ?? null}::text) as siren
    from authority where id is distinct from ${but}::uuid
  `.execute(tx);
  const [found] = rows;
  return (['slug', 'host', 'inseeCode', 'siren'] as const).filter((input) => found?.[input]);
};

/** Writes a new authority, whose portal is being prepared. */
export const insertAuthority = async (tx: Transaction, id: string, facts: Facts, at: Date): Promise<void> => {
  await tx
    .insertInto('authority')
    .values({ id, ...columnsOf(facts), stage: 'preparing', created_at: at, updated_at: at })
    .execute();
};

/** Writes what is known of an authority now. */
export const updateAuthority = async (tx: Transaction, id: string, facts: Facts, at: Date): Promise<void> => {
  await tx
    .updateTable('authority')
    .set({ ...columnsOf(facts), updated_at: at })
    .where('id', '=', id)
    .execute();
};

/** The stage of an authority, held until the end of the transaction. */
export const holdStage = async (tx: Transaction, id: string): Promise<Stage | undefined> => {
  const row = await tx
    .selectFrom('authority')
    .select('stage')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row?.stage as Stage | undefined;
};

/** Moves a portal to another stage. */
export const updateStage = async (tx: Transaction, id: string, stage: Stage, at: Date): Promise<void> => {
  await tx.updateTable('authority').set({ stage, updated_at: at }).where('id', '=', id).execute();
};

/** Among these authorities, those that exist, with their kind. */
export const findKinds = async (tx: Transaction, ids: readonly string[]) => {
  const rows = await tx.selectFrom('authority').select(['id', 'kind']).where('id', '=', among(ids)).execute();
  return rows as { id: string; kind: Portal['kind'] }[];
};

/** Whether one of these belongs, near or far, to the authority: nobody belongs to what belongs to them. */
export const belongsTo = async (
  tx: Transaction,
  authority: string,
  parents: readonly string[],
): Promise<boolean> => {
  const { rows } = await sql<{ found: boolean }>`
    with recursive above as (
      select parent_id from authority_parent where authority_id = any(${parents}::uuid[])
      union
      select member.parent_id from authority_parent member join above on above.parent_id = member.authority_id
    ) select exists (select from above where parent_id = ${authority}::uuid) as found
  `.execute(tx);
  return rows[0]?.found ?? false;
};

/** Makes these the authorities to which one belongs. */
export const replaceParents = async (
  tx: Transaction,
  authority: string,
  parents: readonly string[],
): Promise<void> => {
  await tx.deleteFrom('authority_parent').where('authority_id', '=', authority).execute();
  if (parents.length === 0) return;
  const rows = parents.map((parent) => ({ authority_id: authority, parent_id: parent }));
  await tx.insertInto('authority_parent').values(rows).execute();
};

type Team = z.output<typeof teamFacts>;

/** Names of the teams of an authority. */
export const listTeamNames = (tx: Transaction, authority: string) =>
  tx.selectFrom('team').select(['id', 'name']).where('authority_id', '=', authority).execute();

/** Writes new teams. */
export const insertTeams = async (
  tx: Transaction,
  authority: string,
  teams: readonly (Team & { readonly id: string })[],
): Promise<void> => {
  await tx
    .insertInto('team')
    .values(teams.map((team) => ({ authority_id: authority, ...team })))
    .execute();
};

/** Writes what is known of a team now; false when the authority has no such team. */
export const updateTeam = async (
  tx: Transaction,
  authority: string,
  id: string,
  team: Team,
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('team')
    .set(team)
    .where('authority_id', '=', authority)
    .where('id', '=', id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};

/** Keeps a secret, in the place of the one of that name. */
export const writeSecret = async (
  tx: Transaction,
  authority: string,
  { name, value, at }: { name: string; value: string; at: Date },
): Promise<void> => {
  await tx
    .insertInto('authority_secret')
    .values({ authority_id: authority, name, value, updated_at: at })
    .onConflict((conflict) =>
      conflict.columns(['authority_id', 'name']).doUpdateSet({ value, updated_at: at }),
    )
    .execute();
};

/** A secret; undefined when there is none, or when the scope is not the program's. */
export const findSecret = async (
  tx: Transaction,
  authority: string,
  name: string,
): Promise<string | undefined> => {
  const row = await tx
    .selectFrom('authority_secret')
    .select('value')
    .where('authority_id', '=', authority)
    .where('name', '=', name)
    .executeTakeFirst();
  return row?.value;
};
