import type { Problem } from '../../types.ts';

const aboutOnePart = ['incomplete', 'day', 'month', 'year', 'impossible'];

/** The boxes of a day that are wrong; nothing when the whole day is (too early, missing). */
export function wrongParts(problems: readonly Problem[]): ('day' | 'month' | 'year')[] | undefined {
  const [problem] = problems;
  if (!problem || !aboutOnePart.includes(problem.code)) return undefined;
  return (['day', 'month', 'year'] as const).filter((part) => problem.input.endsWith(`.${part}`));
}
