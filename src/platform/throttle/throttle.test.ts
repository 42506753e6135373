import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../database/testing.ts';
import {
  forgetAttempts,
  giveBackAttempt,
  networkOf,
  purgeAttempts,
  type ThrottleRule,
  takeAttempt,
} from './index.ts';
import { lockSeconds } from './rules.ts';

const rule: ThrottleRule = {
  name: 'test',
  windowSeconds: 3600,
  locks: [
    { from: 3, seconds: 60 },
    { from: 5, seconds: 900 },
  ],
};
const start = new Date('2026-11-02T08:00:00Z');
const second = (seconds: number) => new Date(start.getTime() + seconds * 1000);

describe('waits', () => {
  it('come at each step, then at every attempt', () => {
    expect([1, 2, 3, 4, 5, 6, 7].map((attempts) => lockSeconds(rule, attempts))).toEqual([
      0, 0, 60, 0, 900, 900, 900,
    ]);
    expect(lockSeconds({ ...rule, locks: [] }, 1000)).toBe(0);
  });
});

describe('networks', () => {
  it('are the address in IPv4 and the /64 in IPv6', () => {
    expect(
      [
        '192.0.2.7',
        '::ffff:192.0.2.7',
        '2001:db8:0:12:a:b:c:d',
        '2001:0db8::0012:a:b:c:d',
        '2001:db8:0:12::1',
        '2001:DB8:0:12::FFFF',
        '::ffff:c000:207',
        '::1',
        'fe80::1%eth0',
        'not an address',
      ].map(networkOf),
    ).toEqual([
      '192.0.2.7',
      '192.0.2.7',
      '2001:db8:0:12::/64',
      '2001:db8:0:12::/64',
      '2001:db8:0:12::/64',
      '2001:db8:0:12::/64',
      '192.0.2.7',
      '::/64',
      'fe80::/64',
      'not an address',
    ]);
  });
});

describe('attempts', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.drop());

  const take = (subject: string, at: Date) =>
    test.database.withScope({ kind: 'platform' }, (tx) => takeAttempt(tx, rule, subject, at));

  it('are accepted until a step, refused until the wait is over, then wait longer', async () => {
    for (const offset of [0, 1, 2]) expect(await take('steps', second(offset))).toBeNull();
    expect(await take('steps', second(3))).toEqual(second(62));
    expect(await take('steps', second(62))).toBeNull();
    expect(await take('steps', second(63))).toBeNull();
    expect(await take('steps', second(64))).toEqual(second(963));
    expect(await take('steps', second(963))).toBeNull();
    expect(await take('steps', second(964))).toEqual(second(963 + 900));
  });

  it('are forgotten after the window', async () => {
    for (const offset of [0, 1]) await take('window', second(offset));
    for (const offset of [3600, 3601, 3602]) expect(await take('window', second(offset))).toBeNull();
    expect(await take('window', second(3603))).not.toBeNull();
  });

  it('never let through more than the step when they come together', async () => {
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => take('together', start)));
    expect(outcomes.filter((until) => until === null)).toHaveLength(3);
  });

  it('are given back one at a time, or forgotten together', async () => {
    const inScope = (work: Parameters<typeof test.database.withScope<void>>[1]) =>
      test.database.withScope({ kind: 'platform' }, work);
    for (let count = 0; count < 3; count += 1) await take('back', start);
    expect(await take('back', start)).not.toBeNull();
    await inScope((tx) => giveBackAttempt(tx, rule, 'back'));
    expect(await take('back', start)).toBeNull();
    expect(await take('back', start)).not.toBeNull();
    await inScope((tx) => forgetAttempts(tx, rule, 'back'));
    for (let count = 0; count < 3; count += 1) expect(await take('back', start)).toBeNull();
  });

  it('keep neither address nor e-mail, and go away', async () => {
    await take('someone@courriel.example', start);
    const keys = await test.owner.selectFrom('throttle').select('key').execute();
    expect(keys.every(({ key }) => /^[\w-]{43}$/.test(key))).toBe(true);
    await test.database.withScope({ kind: 'platform' }, (tx) => purgeAttempts(tx, second(2 * 86_400)));
    expect(await test.owner.selectFrom('throttle').selectAll().execute()).toEqual([]);
  });
});
