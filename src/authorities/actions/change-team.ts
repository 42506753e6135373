import { authorise, checkFacts, type Outcome, type Stewardship } from '../../access/index.ts';
import { notFound } from '../../platform/http/index.ts';
import { type TeamFacts, teamFacts } from '../facts.ts';
import { listTeamNames, updateTeam } from '../repository.ts';
import type { AuthorityRefusal } from '../rules.ts';

/** Changes the name of a team, or where to write to it. */
export const changeTeam = async (
  stewardship: Stewardship,
  { authority, team }: { readonly authority: string; readonly team: string },
  described: TeamFacts,
): Promise<Outcome<true, AuthorityRefusal>> => {
  const { tx } = stewardship;
  authorise(stewardship, 'settings', authority);
  const checked = checkFacts<typeof teamFacts, AuthorityRefusal>(teamFacts, described);
  if ('refused' in checked) return checked;
  const others = (await listTeamNames(tx, authority)).filter(({ id }) => id !== team);
  if (others.some(({ name }) => name === checked.done.name))
    return { refused: [{ input: 'name', code: 'taken' }] };
  if (!(await updateTeam(tx, authority, team, checked.done))) throw notFound();
  return { done: true };
};
