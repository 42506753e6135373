import { authorise, type Outcome, type Stewardship } from '../../access/index.ts';
import { clearRole, deleteRoleless, deleteTeamRole, holdAdministrators } from '../repository.ts';
import { leavesNobody, type StaffRefusal } from '../rules.ts';

/**
 * Withdraws the role that somebody has in a team, or everywhere when none is named; their last role withdrawn, they are
 * no longer of the staff. Somebody always answers for an authority: its last administrator stays.
 */
export const withdrawRole = async (
  stewardship: Stewardship,
  authority: string,
  { account, team }: { readonly account: string; readonly team?: string },
): Promise<Outcome<true, StaffRefusal>> => {
  const { tx } = stewardship;
  authorise(stewardship, 'staff', authority);
  if (team) await deleteTeamRole(tx, authority, account, team);
  else {
    if (leavesNobody(await holdAdministrators(tx, authority), account))
      return { refused: [{ input: 'account', code: 'last_administrator' }] };
    await clearRole(tx, authority, account);
  }
  await deleteRoleless(tx, authority, account);
  return { done: true };
};
