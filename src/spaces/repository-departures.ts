/** What becomes of spaces whose people leave. In the scope `departure` of one of them, or `platform`. */
import { sql } from 'kysely';
import { among, type Transaction } from '../platform/database/index.ts';

/** The spaces of an account, and whether somebody else has access to each. */
export const listSpacesOf = (tx: Transaction, account: string) =>
  tx
    .selectFrom('space_access as own')
    .select('own.space_id as id')
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('space_access as other')
          .select('other.account_id')
          .whereRef('other.space_id', '=', 'own.space_id')
          .where('other.account_id', '<>', account),
      ).as('shared'),
    )
    .where('own.account_id', '=', account)
    .execute();

/** Among these spaces, those that nothing hangs on. */
export const listUnused = async (tx: Transaction, spaces: readonly string[]): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`select unused_spaces(${spaces}::uuid[]) as id`.execute(tx);
  return rows.map(({ id }) => id);
};

/** Removes spaces, with what is known of their organisations and the ways into them. */
export const deleteSpaces = async (tx: Transaction, spaces: readonly string[]): Promise<void> => {
  await tx.deleteFrom('space').where('id', '=', among(spaces)).execute();
};

/** Takes the name of people off the spaces that their requests keep: each request has its names by value. */
export const forgetNames = async (tx: Transaction, spaces: readonly string[]): Promise<void> => {
  await tx
    .updateTable('space')
    .set({ name: '' })
    .where('id', '=', among(spaces))
    .where('kind', '=', 'person')
    .execute();
};

/** Makes the one who came first the manager of each of these spaces, where this account was the only one. */
export const handOver = async (
  tx: Transaction,
  spaces: readonly string[],
  account: string,
): Promise<void> => {
  await sql`
    update space_access set role = 'manager'
    from (
      select distinct on (space_id) space_id, account_id from space_access
      where space_id = any(${spaces}::uuid[]) and account_id <> ${account}::uuid
      order by space_id, role = 'manager' desc, joined_at, account_id
    ) first
    where space_access.space_id = first.space_id and space_access.account_id = first.account_id
  `.execute(tx);
};

/** Guest spaces where nobody proved to be in time, held so that nobody does meanwhile. */
export const holdUnproven = (tx: Transaction, at: Date, most: number) =>
  tx
    .selectFrom('guest_access as access')
    .select('access.space_id as id')
    .where('access.proven_at', 'is', null)
    .where('access.expires_at', '<=', at)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('guest_access as other')
            .select('other.id')
            .whereRef('other.space_id', '=', 'access.space_id')
            .where(({ or, eb }) =>
              or([eb('other.proven_at', 'is not', null), eb('other.expires_at', '>', at)]),
            ),
        ),
      ),
    )
    .where(sql<boolean>`exists (select from unused_spaces(array[access.space_id]))`)
    .orderBy('access.expires_at')
    .limit(most)
    .forUpdate('access')
    .execute();
