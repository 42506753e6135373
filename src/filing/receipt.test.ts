import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Viewer } from '../access/index.ts';
import { type Act, decideRequest, requestComplement, takeInCharge } from '../requests/index.ts';
import { startComplementAnswer } from './index.ts';
import {
  type FilingSite,
  numberIn,
  openFilingSite,
  readyDraft,
  send,
  settleWorld,
  type World,
} from './testing.ts';

let site: FilingSite;
let world: World;
let cookie: string;

beforeAll(async () => {
  site = await openFilingSite();
  world = await settleWorld(site);
  cookie = world.claire.cookie;
});
beforeEach(() => site.setNow('2026-11-03T13:05:00Z'));
afterAll(() => site.close());

const actOf = (who: 'claire' | 'agent'): Act => {
  const { id, email, first_name: firstName, last_name: lastName } = world[who];
  const space = { id: world.claire.organisation, kind: 'organisation', name: 'MAIRIE', role: 'manager' };
  const side = who === 'claire' ? 'citizen' : 'authority';
  const staff = side === 'authority' ? { role: 'agent', teams: [], position: '' } : undefined;
  const viewer = { account: id, email, firstName, lastName, spaces: [space], staff } as unknown as Viewer;
  return { side, viewer, portal: world.authority };
};

const sendOne = async (): Promise<string> =>
  numberIn((await send(site, cookie, await readyDraft(site, world))).headers.location);
const suspend = async (number: string): Promise<void> => {
  await takeInCharge(site.platform, actOf('agent'), number);
  await requestComplement(site.platform, actOf('agent'), number, { explanation: 'Encore.', reasons: [] });
};
const sendAgain = async (number: string): Promise<void> => {
  await send(site, cookie, await startComplementAnswer(site.platform, actOf('claire'), number));
};
const decide = (number: string, outcome: 'accept' | 'refuse') =>
  decideRequest(site.platform, actOf('agent'), number, { outcome, reason: 'x', letter: async () => null });
/** The legal mentions of a receipt, as they are read. */
const legalOf = async (number: string): Promise<string> => {
  const { body } = await site.get(`/demandes/${number}/recepisse`, cookie);
  return /<h2[^>]*>Accusé de réception[\s\S]*?<\/section>/.exec(body)?.[0] ?? '';
};

test.each(['accept', 'refuse'] as const)(
  'the receipt says the same before and after: %s',
  async (outcome) => {
    const number = await sendOne();
    const before = await legalOf(number);
    expect(before).toContain('le 3 janvier 2027');
    expect(before).toContain('décision implicite de rejet');
    expect(before).toContain('S’il manque une pièce');
    await takeInCharge(site.platform, actOf('agent'), number);
    site.setNow('2026-11-20T13:05:00Z');
    await decide(number, outcome);
    expect(await legalOf(number)).toBe(before);
  },
);

test('the receipt of a request that waits, then sent again, then decided, says the terms of its last sending', async () => {
  const number = await sendOne();
  const first = await legalOf(number);
  await suspend(number);
  expect(await legalOf(number)).toBe(first);
  site.setNow('2026-11-13T13:05:00Z');
  await sendAgain(number);
  const again = await legalOf(number);
  expect(again).toContain('le 13 janvier 2027');
  await decide(number, 'accept');
  expect(await legalOf(number)).toBe(again);
});

test('the receipt of a démarche where silence means nothing speaks of no term', async () => {
  const number = await sendOne();
  await site.owner
    .updateTable('request')
    .set({ silence_kind: 'none', silence_due_on: null })
    .where('number', '=', number)
    .execute();
  const legal = await legalOf(number);
  expect(legal).toContain('ne vaut ni accord ni refus');
  expect(legal).not.toContain('S’il manque une pièce');
});

test('the last day on which a complement may be answered is itself a day to answer', async () => {
  const number = await sendOne();
  await suspend(number);
  // Asked on 3 November, « jusqu’au jeudi 3 décembre 2026 inclus »; in Paris that day ends at 23 h UTC.
  site.setNow('2026-12-03T22:55:00Z');
  await sendAgain(number);
  const { body } = await site.get(`/demandes/${number}/recepisse`, cookie);
  expect(body).toContain('jeudi 3 décembre 2026 à 23');
});
