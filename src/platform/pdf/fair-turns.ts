import { ProductError } from '../http/index.ts';

/** Runs a piece of work when its turn comes. Throws TROP_DE_DEMANDES when this person has too much of it waiting. */
export type TakeTurn = <Result>(person: string, work: () => Promise<Result>) => Promise<Result>;

/**
 * One piece of work at a time, in a fair order between people: whoever asks for many waits for their own, and somebody
 * who asks for one waits for one of theirs at most.
 */
export const fairTurns = (mostWaiting: number): TakeTurn => {
  const lines = new Map<string, (() => void)[]>();
  let served: string | undefined;

  const join = (person: string): Promise<void> => {
    const line = lines.get(person) ?? [];
    if (line.length >= mostWaiting) throw new ProductError('TROP_DE_DEMANDES');
    const { promise, resolve } = Promise.withResolvers<void>();
    line.push(resolve);
    lines.set(person, line);
    return promise;
  };

  // Whoever was served goes behind the others; the turn is handed over, so that nobody slips in between.
  const handOver = (): void => {
    const people = [...lines.keys()];
    const next = people.find((person) => person !== served) ?? people[0];
    served = next;
    if (next === undefined) return;
    const [begin, ...others] = lines.get(next) ?? [];
    lines.delete(next);
    if (others.length > 0) lines.set(next, others);
    begin?.();
  };

  return async (person, work) => {
    if (served === undefined) served = person;
    else await join(person);
    try {
      return await work();
    } finally {
      handOver();
    }
  };
};
