import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { openTestGround, type TestGround } from '../testing.ts';
import { challengeAgain, judgeProof, newChallenge, proofInputs } from './index.ts';
import { solve, workFor } from './testing.ts';

let ground: TestGround;
beforeAll(async () => {
  ground = await openTestGround();
});
afterAll(() => ground.close());
beforeEach(() => ground.setNow('2026-11-03T13:05:00Z'));

const judge = (posted: Record<string, string>, form = 'sign-up') => judgeProof(ground.platform, form, posted);
const make = () => newChallenge(ground.platform, 'sign-up');
const work = () => workFor(ground.platform, 'sign-up');
const idle = async () => ({ [proofInputs.challenge]: await make(), [proofInputs.solution]: '' });
const changed = (challenge: string, change: (read: Record<string, never>) => void): string => {
  const read = JSON.parse(Buffer.from(challenge, 'base64').toString());
  change(read);
  return Buffer.from(JSON.stringify(read)).toString('base64');
};

describe('a browser that works', () => {
  it('passes at once, and once: however many come together with its work', async () => {
    const posted = await work();
    const judged = await Promise.all(Array.from({ length: 6 }, () => judge(posted)));
    expect(judged.toSorted()).toEqual(['stale', 'stale', 'stale', 'stale', 'stale', 'worked']);
    ground.wait(4 * 60 * 60 - 1);
    expect(await judge(posted)).toBe('stale');
  });

  it('passes for four hours, and where it worked for', async () => {
    const [late, tooLate, elsewhere] = [await work(), await work(), await work()];
    expect(await judge(elsewhere, 'password-link')).toBe('stale');
    ground.wait(4 * 60 * 60);
    expect(await judge(late)).toBe('worked');
    ground.wait(1);
    expect(await judge(tooLate)).toBe('stale');
  });

  it('does not pass with work of its own invention', async () => {
    const posted = await work();
    const other = await work();
    const with_ = (change: Record<string, string>) => judge({ ...posted, ...change });
    const { defi = '', preuve = '' } = posted;
    const { counter, derivedKey } = JSON.parse(preuve);
    const inventions: Record<string, string>[] = [
      { preuve: other.preuve ?? '' },
      { preuve: JSON.stringify({ counter, derivedKey: derivedKey.replace(/^../, 'zz') }) },
      { preuve: JSON.stringify({ counter, derivedKey: `${derivedKey.slice(0, 32)}${'0'.repeat(32)}` }) },
      { preuve: JSON.stringify({ counter: -1, derivedKey }) },
      { preuve: 'null' },
      { preuve: '{' },
      { preuve: 'x'.repeat(100_000) },
      { defi: '' },
      { defi: 'x'.repeat(100_000) },
      { defi: Buffer.from('{"parameters":{"data":{"form":"sign-up"}}}').toString('base64') },
      { defi: changed(defi, (read) => Object.assign(read.parameters ?? {}, { cost: 1, keyPrefix: '0' })) },
      { defi: changed(defi, (read) => Object.assign(read, { signature: '0'.repeat(64) })) },
      { defi: changed(defi, (read) => Object.assign(read.parameters ?? {}, { more: '1' })), preuve: '1' },
    ];
    for (const invention of inventions)
      expect([invention, await with_(invention)]).toEqual([invention, 'stale']);
    // None of them has spent it.
    expect(await judge(posted)).toBe('worked');
  });
});

describe('a browser that does not', () => {
  it('waits three seconds: the page that came too early ripens on', async () => {
    const posted = await idle();
    ground.wait(2);
    expect(await judge(posted)).toBe('early');
    expect(await challengeAgain(ground.platform, 'sign-up', 'early', posted)).toBe(posted.defi);
    ground.wait(1);
    expect(await judge(posted)).toBe('waited');
    expect(await judge(posted)).toBe('stale');
    expect(await challengeAgain(ground.platform, 'sign-up', 'stale', posted)).not.toBe(posted.defi);
  });

  it('cannot say that it waited, nor spend twice what it worked for later', async () => {
    const posted = await idle();
    const older = changed(posted.defi ?? '', (read) =>
      Object.assign((read.parameters as unknown as { data: object }).data, { since: 0 }),
    );
    expect(await judge({ ...posted, defi: older })).toBe('stale');
    ground.wait(3);
    expect(await judge(posted)).toBe('waited');
    expect(await judge({ ...posted, preuve: await solve(posted.defi ?? '') })).toBe('stale');
  });
});

test('a challenge made by another installation is none of ours', async () => {
  const other = await openTestGround();
  expect(await judge(await workFor(other.platform, 'sign-up'))).toBe('stale');
  await other.close();
});

test('how hard it is can be set', async () => {
  const costs = await Promise.all(
    ['700', '1'].map(async (PROOF_OF_WORK_COST) => {
      const other = await openTestGround({ PROOF_OF_WORK_COST });
      const text = await newChallenge(other.platform, 'sign-up');
      await other.close();
      return JSON.parse(Buffer.from(text, 'base64').toString()).parameters.cost;
    }),
  );
  expect(costs).toEqual([700, 1]);
});
