import { type StaffRole, staffRoles } from '../access/index.ts';

/** A role to give: in a team, or everywhere when none is named. */
export interface GivenRole {
  readonly account: string;
  readonly role: StaffRole;
  readonly team?: string | undefined;
  /** What the person is, for whoever reads a letter they sign. */
  readonly position: string;
}

/** Every reason for which a role is not given or withdrawn. */
export type StaffRefusal = 'role' | 'team' | 'position' | 'repeated' | 'last_administrator';

const longestPosition = 120;

/** What refuses a role, given the teams of the authority. */
export const refusalsOf = (
  given: GivenRole,
  teams: ReadonlySet<string>,
): { readonly input: string; readonly code: StaffRefusal }[] => [
  ...(staffRoles.includes(given.role) ? [] : [{ input: 'role', code: 'role' as const }]),
  ...(!given.team || teams.has(given.team) ? [] : [{ input: 'team', code: 'team' as const }]),
  ...(given.position.length <= longestPosition ? [] : [{ input: 'position', code: 'position' as const }]),
];

/** Whether an authority would be left without anybody who answers for it. */
export const leavesNobody = (administrators: readonly string[], leaving: string): boolean =>
  administrators.length === 1 && administrators[0] === leaving;
