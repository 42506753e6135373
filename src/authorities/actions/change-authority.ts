import { authorise, checkFacts, type Outcome, type Stewardship } from '../../access/index.ts';
import { type AuthorityFacts, authorityFacts } from '../facts.ts';
import { findTaken, updateAuthority } from '../repository.ts';
import type { AuthorityRefusal } from '../rules.ts';

/** Changes what is known of an authority. */
export const changeAuthority = async (
  stewardship: Stewardship,
  authority: string,
  described: AuthorityFacts,
): Promise<Outcome<true, AuthorityRefusal>> => {
  authorise(stewardship, 'settings', authority);
  const checked = checkFacts<typeof authorityFacts, AuthorityRefusal>(authorityFacts, described);
  if ('refused' in checked) return checked;
  const taken = await findTaken(stewardship.tx, checked.done, authority);
  if (taken.length > 0) return { refused: taken.map((input) => ({ input, code: 'taken' })) };
  await updateAuthority(stewardship.tx, authority, checked.done, stewardship.at);
  return { done: true };
};
