import { authorise, checkFacts, type Outcome, type Stewardship } from '../../access/index.ts';
import { newId } from '../../platform/identifiers/index.ts';
import { type AuthorityFacts, authorityFacts } from '../facts.ts';
import { findTaken, insertAuthority } from '../repository.ts';
import type { AuthorityRefusal } from '../rules.ts';

/** Creates an authority whose portal its staff prepares; the program alone does. */
export const createAuthority = async (
  stewardship: Stewardship,
  described: AuthorityFacts,
): Promise<Outcome<{ readonly id: string }, AuthorityRefusal>> => {
  const id = newId();
  authorise(stewardship, 'founding', id);
  const checked = checkFacts<typeof authorityFacts, AuthorityRefusal>(authorityFacts, described);
  if ('refused' in checked) return checked;
  const taken = await findTaken(stewardship.tx, checked.done, null);
  if (taken.length > 0) return { refused: taken.map((input) => ({ input, code: 'taken' })) };
  await insertAuthority(stewardship.tx, id, checked.done, stewardship.at);
  return { done: { id } };
};
