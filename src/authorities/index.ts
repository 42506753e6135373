/** Authorities: what each is, when its portal is open, the others it belongs to, its teams, the secrets it entrusts. */

export { addTeams } from './actions/add-teams.ts';
export { changeAuthority } from './actions/change-authority.ts';
export { changeStage } from './actions/change-stage.ts';
export { changeTeam } from './actions/change-team.ts';
export { createAuthority } from './actions/create-authority.ts';
export { keepSecret, readSecret } from './actions/keep-secret.ts';
export { linkParents } from './actions/link-parents.ts';
export type { AuthorityFacts, TeamFacts } from './facts.ts';
export type { AuthorityRefusal } from './rules.ts';
