import { type PostedFields, textOf } from '../../../platform/http/index.ts';
import { formatNumber } from '../../../platform/text/index.ts';
import { type ComplementReason, longestText } from '../../../requests/index.ts';
import type { Problem } from '../../../ui/index.ts';
import { words } from '../../messages.ts';
import type { Point } from '../../points.ts';
import { readText } from '../../read-text.ts';

/** Name of the input of the explanation, and of the reason on a field. */
export const explanationInput = 'explication';
export const reasonInput = (field: string): string => `motif.${field}`;

/** What the agent typed: kept whole when it is refused. */
export interface TypedComplement {
  readonly explanation: string;
  /** By field key. */
  readonly reasons: Readonly<Record<string, string>>;
}

export const emptyComplement: TypedComplement = { explanation: '', reasons: {} };

/** Reads the posted form: one reason for each question of the form, at most. */
export const readComplement = (
  posted: PostedFields | undefined,
  points: readonly Point[],
): TypedComplement => ({
  explanation: readText(textOf(posted ?? {}, explanationInput)),
  reasons: Object.fromEntries(
    points
      .map(({ field }) => [field, readText(textOf(posted ?? {}, reasonInput(field)))] as const)
      .filter(([, reason]) => reason !== ''),
  ),
});

/** The reasons as they are recorded, in the order of the form. */
export const reasonsOf = (typed: TypedComplement, points: readonly Point[]): ComplementReason[] =>
  points
    .map(({ field, label }) => ({ field, label, reason: typed.reasons[field]?.trim() ?? '' }))
    .filter(({ reason }) => reason !== '');

/** Whether these are the same reasons on the same questions, in the same order. */
export const sameReasons = (
  some: readonly ComplementReason[],
  others: readonly ComplementReason[],
): boolean => {
  const texts = (reasons: readonly ComplementReason[]) =>
    JSON.stringify(reasons.map(({ field, reason }) => [field, reason]));
  return texts(some) === texts(others);
};

/** Why the complement cannot be asked for as it is. */
export const problemsOf = (typed: TypedComplement, points: readonly Point[]): Problem[] => {
  const { nothing, tooLong } = words.complement.problems;
  if (!typed.explanation.trim() && reasonsOf(typed, points).length === 0)
    return [{ input: explanationInput, message: nothing }];
  const texts = [
    [explanationInput, typed.explanation] as const,
    ...Object.entries(typed.reasons).map(([field, reason]) => [reasonInput(field), reason] as const),
  ];
  return texts
    .filter(([, text]) => text.length > longestText)
    .map(([input]) => ({ input, message: tooLong(formatNumber(longestText)) }));
};
