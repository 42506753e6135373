/** Who works for an authority: roles everywhere or in teams, given, withdrawn and listed. */

export { giveRoles } from './actions/give-roles.ts';
export { type ListedStaff, listStaff } from './actions/list-staff.ts';
export { withdrawRole } from './actions/withdraw-role.ts';
export type { GivenRole, StaffRefusal } from './rules.ts';
