import { z } from 'zod';
import { authorise, checkFacts, type Outcome, refuseRepeated, type Stewardship } from '../../access/index.ts';
import { newId } from '../../platform/identifiers/index.ts';
import { type TeamFacts, teamFacts } from '../facts.ts';
import { insertTeams, listTeamNames } from '../repository.ts';
import type { AuthorityRefusal } from '../rules.ts';

const several = z.array(teamFacts).min(1, 'missing');

/** Adds teams that will instruct requests; their identifiers come back in the order given. */
export const addTeams = async (
  stewardship: Stewardship,
  authority: string,
  described: readonly TeamFacts[],
): Promise<Outcome<readonly { readonly id: string }[], AuthorityRefusal>> => {
  const { tx } = stewardship;
  authorise(stewardship, 'settings', authority);
  const checked = checkFacts<typeof several, AuthorityRefusal>(several, described);
  if ('refused' in checked) return checked;
  const known = await listTeamNames(tx, authority);
  const names = [...known, ...checked.done].map(({ name }) => name);
  const refused = refuseRepeated(names, (index) => `${index - known.length}.name`, 'taken' as const);
  if (refused.length > 0) return { refused };
  const teams = checked.done.map((team) => ({ ...team, id: newId() }));
  await insertTeams(tx, authority, teams);
  return { done: teams.map(({ id }) => ({ id })) };
};
