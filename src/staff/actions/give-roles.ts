import { authorise, type Outcome, refuseRepeated, type Stewardship } from '../../access/index.ts';
import { listTeams, upsertStaff, upsertTeamRoles } from '../repository.ts';
import { type GivenRole, refusalsOf, type StaffRefusal } from '../rules.ts';

/** One line of each person: the first that says what they are everywhere, else the first. */
const onePerPerson = (given: readonly GivenRole[]): GivenRole[] =>
  [...Map.groupBy(given, ({ account }) => account).values()].flatMap(
    (all) => all.find(({ team }) => !team) ?? all[0] ?? [],
  );

/** Gives people a role in a team of the authority, or everywhere; one given again replaces the other. */
export const giveRoles = async (
  stewardship: Stewardship,
  authority: string,
  given: readonly GivenRole[],
): Promise<Outcome<true, StaffRefusal>> => {
  const { tx, at } = stewardship;
  authorise(stewardship, 'staff', authority);
  const teams = await listTeams(tx, authority);
  const refused = [
    ...given.flatMap((one, index) =>
      refusalsOf(one, teams).map(({ input, code }) => ({ input: `${index}.${input}`, code })),
    ),
    ...refuseRepeated(
      given.map(({ account, team }) => `${account} ${team ?? ''}`),
      (index) => `${index}.team`,
      'repeated' as const,
    ),
  ];
  if (refused.length > 0) return { refused };
  await upsertStaff(tx, authority, onePerPerson(given), at);
  const inTeams = given.flatMap((one) => (one.team ? [{ ...one, team: one.team }] : []));
  if (inTeams.length > 0) await upsertTeamRoles(tx, authority, inTeams);
  return { done: true };
};
