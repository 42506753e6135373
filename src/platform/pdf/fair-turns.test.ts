import { expect, test } from 'vitest';
import { fairTurns } from './fair-turns.ts';

test('people are served in turn, each in the order of their own, one at a time', async () => {
  const takeTurn = fairTurns(8);
  const done: string[] = [];
  let running = 0;
  const ask = (name: string) =>
    takeTurn(name.slice(0, 1), async () => {
      running += 1;
      expect(running).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 1));
      running -= 1;
      done.push(name);
    });
  await Promise.all(['a1', 'a2', 'a3', 'b1', 'b2', 'c1'].map(ask));
  expect(done).toEqual(['a1', 'b1', 'a2', 'c1', 'b2', 'a3']);
  await ask('d1');
  expect(done.at(-1)).toBe('d1');
});

test('work that fails hands its turn over', async () => {
  const takeTurn = fairTurns(8);
  const broken = takeTurn('a', async () => {
    throw new Error('broken');
  });
  const next = takeTurn('a', async () => 'next');
  await expect(broken).rejects.toThrow('broken');
  expect(await next).toBe('next');
});

test('who has too much waiting is refused, and nobody else', async () => {
  const takeTurn = fairTurns(2);
  const { promise, resolve } = Promise.withResolvers<void>();
  const ask = (person: string) => takeTurn(person, () => promise);
  const asked = ['a', 'a', 'a', 'a', 'b'].map(ask);
  resolve();
  const outcomes = await Promise.allSettled(asked);
  expect(outcomes.map(({ status }) => status === 'fulfilled')).toEqual([true, true, true, false, true]);
});
