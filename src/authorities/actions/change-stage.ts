import { authorise, type Outcome, type Stage, type Stewardship } from '../../access/index.ts';
import { notFound } from '../../platform/http/index.ts';
import { holdStage, updateStage } from '../repository.ts';
import { type AuthorityRefusal, mayMove } from '../rules.ts';

/** Opens, suspends or closes a portal. */
export const changeStage = async (
  stewardship: Stewardship,
  authority: string,
  stage: Stage,
): Promise<Outcome<true, AuthorityRefusal>> => {
  const { tx, by, at } = stewardship;
  authorise(stewardship, 'settings', authority);
  const present = await holdStage(tx, authority);
  if (!present) throw notFound();
  if (!mayMove(by.kind, present, stage)) return { refused: [{ input: 'stage', code: 'stage' }] };
  await updateStage(tx, authority, stage, at);
  return { done: true };
};
