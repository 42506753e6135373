import { notFound, type PostedFields, textOf } from '../../../platform/http/index.ts';
import { formatNumber } from '../../../platform/text/index.ts';
import { type Decision, longestText } from '../../../requests/index.ts';
import type { Problem } from '../../../ui/index.ts';
import { outcomeAddresses, readAddress } from '../../addresses.ts';
import { words } from '../../messages.ts';
import { readText } from '../../read-text.ts';

/** What an agent may decide. */
export type Outcome = Decision['outcome'];

/** Name of the input of the reasons. */
export const reasonInput = 'motifs';

/** The outcome named in an address; PAGE_INTROUVABLE for any other word. */
export const readOutcome = (word: string | undefined): Outcome => {
  const outcome = readAddress(outcomeAddresses, word);
  if (!outcome) throw notFound();
  return outcome;
};

/** What was posted: the reasons as typed, and where the agent stands. */
export const readDecision = (posted: PostedFields | undefined) => ({
  reason: readText(textOf(posted ?? {}, reasonInput)),
  /** « oui »: the letter was read and is right; « non »: it is to be changed; '': it was not shown yet. */
  confirmation: textOf(posted ?? {}, 'confirmation'),
});

/** Why the reasons cannot be taken as they are; an acceptance needs none (L211-2 asks them of refusals). */
export const problemsOf = (outcome: Outcome, reason: string): Problem[] => {
  const { empty, tooLong } = words.decision.problems;
  if (outcome !== 'accept' && !reason.trim()) return [{ input: reasonInput, message: empty }];
  if (reason.length > longestText)
    return [{ input: reasonInput, message: tooLong(formatNumber(longestText)) }];
  return [];
};
