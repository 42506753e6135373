import { afterAll, beforeAll, expect, it } from 'vitest';
import { newAccount, testPassword } from '../../tests/ground/index.ts';
import { somebodyWaits } from '../platform/database/testing.ts';
import { openTestGround, type TestGround } from '../platform/testing.ts';
import { until } from '../platform/testing-until.ts';
import { openSession } from './actions/open-session.ts';
import { hashPassword } from './passwords/index.ts';
import { findByEmail, updatePassword } from './repository.ts';

let ground: TestGround;
beforeAll(async () => {
  ground = await openTestGround();
});
afterAll(() => ground.close());

const browser = {
  network: '192.0.2.1',
  returnTo: undefined,
  userAgent: '',
  previous: undefined,
  device: undefined,
  turns: [],
};
const at = new Date('2026-11-03T13:05:00Z');
const platform = <T>(work: Parameters<typeof ground.database.withScope<T>>[1]) =>
  ground.database.withScope({ kind: 'platform' }, work);
/** An account as signing in reads it before the password is verified, which takes a while. */
const readAccount = async (email: string) => {
  const { active } = await platform((tx) => findByEmail(tx, email));
  if (!active) throw new Error('no account');
  return active;
};
const sessionsOf = (account: string) =>
  ground.owner.selectFrom('session').select('id').where('account_id', '=', account).execute();

it('a session is not opened with a password that was changed while it was verified', async () => {
  const { id, email } = await newAccount(ground.database);
  const verified = await readAccount(email);
  const next = await hashPassword('Tournesol-rouge-91');
  await platform((tx) => updatePassword(tx, id, next, at));
  expect(await platform((tx) => openSession(tx, verified, browser, at))).toEqual({ kind: 'refused' });
  expect(await sessionsOf(id)).toEqual([]);
  const now = await readAccount(email);
  expect(await platform((tx) => openSession(tx, now, browser, at))).toMatchObject({ kind: 'opened' });
});

it('nor with one that is being changed: it waits for the change', async () => {
  const { id, email } = await newAccount(ground.database);
  const verified = await readAccount(email);
  const next = await hashPassword(`${testPassword} bis`);
  const [changed, commit] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const change = platform(async (tx) => {
    await updatePassword(tx, id, next, at);
    changed.resolve();
    await commit.promise;
  });
  await changed.promise;
  const opening = platform((tx) => openSession(tx, verified, browser, at));
  await until(() => somebodyWaits(ground));
  commit.resolve();
  await change;
  expect(await opening).toEqual({ kind: 'refused' });
  expect(await sessionsOf(id)).toEqual([]);
});

it('nor for a sign-up that waits', async () => {
  const { id, email } = await newAccount(ground.database);
  const verified = await readAccount(email);
  await ground.owner.updateTable('account').set({ activated_at: null }).where('id', '=', id).execute();
  expect(await platform((tx) => openSession(tx, verified, browser, at))).toEqual({ kind: 'refused' });
});
