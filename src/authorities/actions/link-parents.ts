import {
  authorise,
  type Outcome,
  type Refusal,
  refuseRepeated,
  type Stewardship,
} from '../../access/index.ts';
import { belongsTo, findKinds, replaceParents } from '../repository.ts';
import type { AuthorityRefusal } from '../rules.ts';

/**
 * Says to which authorities one belongs: its portal lists their démarches too. Nobody belongs to a commune. The program
 * alone does: what a portal shows of another is not for one of the two to decide.
 */
export const linkParents = async (
  stewardship: Stewardship,
  authority: string,
  parents: readonly string[],
): Promise<Outcome<true, AuthorityRefusal>> => {
  const { tx } = stewardship;
  authorise(stewardship, 'founding', authority);
  const kinds = new Map((await findKinds(tx, parents)).map(({ id, kind }) => [id, kind]));
  const refused: Refusal<AuthorityRefusal>[] = refuseRepeated(
    parents,
    (index) => `parents.${index}`,
    'repeated',
  );
  parents.forEach((parent, index) => {
    const input = `parents.${index}`;
    if (parent === authority) refused.push({ input, code: 'itself' });
    else if (!kinds.has(parent)) refused.push({ input, code: 'unknown' });
    else if (kinds.get(parent) === 'commune') refused.push({ input, code: 'kind' });
  });
  if (refused.length === 0 && (await belongsTo(tx, authority, parents)))
    refused.push({ input: 'parents', code: 'circle' });
  if (refused.length > 0) return { refused };
  await replaceParents(tx, authority, parents);
  return { done: true };
};
