/** What somebody may be in a team; each can do what its name says, see requests/rights.ts. */
export const staffRoles = ['administrator', 'manager', 'agent', 'reader', 'archivist'] as const;
export type StaffRole = (typeof staffRoles)[number];

/** A member of the staff of an authority. */
export interface StaffMember {
  readonly position: string;
  /** Role in every team; null for somebody who works in some of them only. */
  readonly role: StaffRole | null;
  /** Roles in some teams, which prevail there over the one above. */
  readonly teams: readonly { readonly team: string; readonly role: StaffRole }[];
}

/** The role of a member in a team, undefined when they do not work there. */
export const roleIn = (member: StaffMember, team: string): StaffRole | undefined =>
  member.teams.find((one) => one.team === team)?.role ?? member.role ?? undefined;

/** Teams whose requests the member sees; null: every team. */
export const teamsOf = (member: StaffMember): readonly string[] | null =>
  member.role ? null : member.teams.map(({ team }) => team);

/** Whether this role may change a request: the others look at it. */
export const instructing = (role: StaffRole): boolean => role !== 'reader' && role !== 'archivist';

/** Whether the member may change requests in one team at least. */
export const instructsSomewhere = ({ role, teams }: StaffMember): boolean =>
  [...teams.map((one) => one.role), ...(role ? [role] : [])].some(instructing);
