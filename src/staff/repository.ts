import { sql } from 'kysely';
import type { StaffRole } from '../access/index.ts';
import type { Transaction } from '../platform/database/index.ts';
import type { GivenRole } from './rules.ts';

/** Identifiers of the teams of an authority. */
export const listTeams = async (tx: Transaction, authority: string): Promise<Set<string>> => {
  const rows = await tx.selectFrom('team').select('id').where('authority_id', '=', authority).execute();
  return new Set(rows.map(({ id }) => id));
};

/** Makes these people staff, or changes what they are; whoever left comes back. */
export const upsertStaff = async (
  tx: Transaction,
  authority: string,
  given: readonly GivenRole[],
  at: Date,
): Promise<void> => {
  await tx
    .insertInto('staff')
    .values(
      given.map(({ account, role, team, position }) => ({
        authority_id: authority,
        account_id: account,
        role: team ? null : role,
        position,
        joined_at: at,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['authority_id', 'account_id']).doUpdateSet(({ ref }) => ({
        role: sql<string | null>`coalesce(excluded.role, staff.role)`,
        position: ref('excluded.position'),
        active: true,
      })),
    )
    .execute();
};

/** Gives roles in teams, in the place of those held there. */
export const upsertTeamRoles = async (
  tx: Transaction,
  authority: string,
  given: readonly (GivenRole & { readonly team: string })[],
): Promise<void> => {
  await tx
    .insertInto('staff_team')
    .values(
      given.map(({ account, team, role }) => ({
        authority_id: authority,
        account_id: account,
        team_id: team,
        role,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['authority_id', 'account_id', 'team_id'])
        .doUpdateSet(({ ref }) => ({ role: ref('excluded.role') })),
    )
    .execute();
};

/** Whoever administers the authority, held until the end of the transaction: two of them never leave at once. */
export const holdAdministrators = async (tx: Transaction, authority: string): Promise<string[]> => {
  const rows = await tx
    .selectFrom('staff')
    .select('account_id')
    .where('authority_id', '=', authority)
    .where('role', '=', 'administrator')
    .where('active', '=', true)
    .forUpdate()
    .execute();
  return rows.map(({ account_id }) => account_id);
};

/** Withdraws the role that somebody has everywhere. */
export const clearRole = async (tx: Transaction, authority: string, account: string): Promise<void> => {
  await tx
    .updateTable('staff')
    .set({ role: null })
    .where('authority_id', '=', authority)
    .where('account_id', '=', account)
    .execute();
};

/** Withdraws the role that somebody has in a team. */
export const deleteTeamRole = async (
  tx: Transaction,
  authority: string,
  account: string,
  team: string,
): Promise<void> => {
  await tx
    .deleteFrom('staff_team')
    .where('authority_id', '=', authority)
    .where('account_id', '=', account)
    .where('team_id', '=', team)
    .execute();
};

/** Somebody without any role is no longer of the staff. */
export const deleteRoleless = async (tx: Transaction, authority: string, account: string): Promise<void> => {
  await tx
    .deleteFrom('staff')
    .where('staff.authority_id', '=', authority)
    .where('staff.account_id', '=', account)
    .where('staff.role', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('staff_team')
            .select('team_id')
            .where('staff_team.authority_id', '=', authority)
            .where('staff_team.account_id', '=', account),
        ),
      ),
    )
    .execute();
};

/** A member of the staff, as the list shows them. */
export interface StaffRow {
  readonly account: string;
  readonly name: string;
  readonly email: string;
  readonly position: string;
  readonly role: StaffRole | null;
  readonly teams: readonly { readonly team: string; readonly role: StaffRole }[];
  readonly active: boolean;
}

/** The staff of an authority by name; the names stand beneath the policies of accounts. */
export const readStaff = async (tx: Transaction, authority: string): Promise<StaffRow[]> => {
  const { rows } = await sql<StaffRow>`
    select account, name, email, position, role, teams, active from staff_of(${authority}::uuid)
  `.execute(tx);
  return rows;
};
