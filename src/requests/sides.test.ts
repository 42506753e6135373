/** What the database itself refuses to each side, whatever the program would send; and what it keeps of who left. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newAccount, newAuthority, newStaff } from '../../tests/ground/index.ts';
import type { Portal } from '../access/index.ts';
import { isPermissionRefused, type Scope } from '../platform/database/index.ts';
import { newId } from '../platform/identifiers/index.ts';
import { openTestGround, type TestGround } from '../platform/testing.ts';
import { type DeedOf, deedNames, deeds, type EventKind, eventKinds } from './deeds.ts';
import { chainEvents } from './events.ts';
import {
  type Act,
  cancelRequest,
  decideRequest,
  readRequest,
  requestComplement,
  sendMessage,
  takeInCharge,
} from './index.ts';
import { findByNumber } from './repository.ts';
import { insertEvents } from './repository-history.ts';
import { type RequestStatus, statuses } from './status.ts';
import { citizenAct, type Filer, fileRequest, openFiler, viewerOf } from './testing.ts';

let ground: TestGround;
let filer: Filer;
let agent: Act;
beforeAll(async () => {
  ground = await openTestGround();
  const portal = (await newAuthority(ground.database)) as unknown as Portal;
  filer = await openFiler(ground, portal);
  const worker = await newAccount(ground.database, { first_name: 'Paul', last_name: 'Garnier' });
  await newStaff(ground.database, portal, worker, { team_id: filer.team.id });
  const staff = { role: null, teams: [{ team: filer.team.id, role: 'agent' }], position: '' } as const;
  agent = { side: 'authority', portal, viewer: viewerOf(worker, { staff }) };
});
afterAll(() => ground.close());

const asCitizen = (): Scope => ({ kind: 'account', account: filer.account.id });
const asAuthority = (): Scope => ({ kind: 'authority', authority: filer.portal.id });

/** Whether the database takes it. */
const isTaken = async (attempt: Promise<unknown>): Promise<boolean> => {
  try {
    await attempt;
    return true;
  } catch (error) {
    if (isPermissionRefused(error)) return false;
    throw error;
  }
};

/** Kinds of event of one side of the counter. */
const kindsOf = (side: 'citizen' | 'authority' | 'system'): EventKind[] =>
  deedNames
    .map((name) => deeds[name])
    .flatMap(({ event, sides }) => (event && sides.some((one) => one === side) ? [event] : []));

const writes = (scope: Scope, number: string, side: 'citizen' | 'authority' | 'system', kind: EventKind) =>
  ground.database.withScope(scope, async (tx) => {
    const request = await findByNumber(tx, filer.portal.id, number);
    if (!request) throw new Error('the request was filed');
    const actor = { side, account: null, name: '' };
    const { rows } = chainEvents(request.id, request, actor, [{ kind, data: {} }], ground.platform.clock());
    await insertEvents(tx, request, rows);
  });

describe('in a person’s name, the database', () => {
  test.each(eventKinds)('takes the event %s from the citizen’s side only if it is theirs', async (kind) => {
    const number = await fileRequest(filer);
    expect(await isTaken(writes(asCitizen(), number, 'citizen', kind))).toBe(
      kindsOf('citizen').includes(kind),
    );
  });

  test('takes no event of another side', async () => {
    const number = await fileRequest(filer);
    for (const side of ['authority', 'system'] as const)
      expect(await isTaken(writes(asCitizen(), number, side, 'message_sent'))).toBe(false);
    expect(await isTaken(writes(asAuthority(), number, 'citizen', 'message_sent'))).toBe(false);
  });

  /** Statuses that somebody may write on a request that has this one. */
  const reachable = async (scope: Scope, status: RequestStatus): Promise<RequestStatus[]> => {
    const number = await fileRequest(filer);
    const taken: RequestStatus[] = [];
    for (const next of statuses.filter((one) => one !== status)) {
      await ground.owner.updateTable('request').set({ status }).where('number', '=', number).execute();
      const attempt = ground.database.withScope(scope, (tx) =>
        tx
          .updateTable('request')
          .set({ status: next })
          .where('authority_id', '=', filer.portal.id)
          .where('number', '=', number)
          .execute(),
      );
      if (await isTaken(attempt)) taken.push(next);
    }
    return taken;
  };

  test.each(statuses)('moves a request from « %s » as the table of deeds says', async (status) => {
    const names: DeedOf<'citizen'>[] = ['cancel', 'answer_complement'];
    const expected = names
      .map((name) => deeds[name])
      .flatMap((deed) =>
        deed.event && deed.to && deed.from.some((one) => one === status) ? [deed.to as RequestStatus] : [],
      );
    expect((await reachable(asCitizen(), status)).sort()).toEqual(expected.sort());
  });

  test('takes no request that would be born decided', async () => {
    const number = await fileRequest(filer);
    const row = await ground.owner
      .selectFrom('request')
      .selectAll()
      .where('number', '=', number)
      .executeTakeFirstOrThrow();
    const born = (status: RequestStatus) =>
      ground.database.withScope(asCitizen(), (tx) =>
        tx
          .insertInto('request')
          .values({ ...row, id: newId(), number: newId(), status })
          .execute(),
      );
    expect(await isTaken(born('accepted'))).toBe(false);
    expect(await isTaken(born('submitted'))).toBe(true);
  });
});

test('a request stays readable when those who filed it, wrote in it and worked on it are gone', async () => {
  const number = await fileRequest(filer);
  await takeInCharge(ground.platform, agent, number);
  for (const act of [citizenAct(filer), agent])
    await sendMessage(ground.platform, act, number, {
      sendKey: newId(),
      body: 'Bonjour.',
      attach: async () => 0,
    });
  await requestComplement(ground.platform, agent, number, { explanation: 'À revoir.', reasons: [] });
  for (const table of ['staff', 'account'] as const)
    for (const account of [filer.account.id, agent.viewer.account])
      await ground.owner
        .deleteFrom(table)
        .where(table === 'staff' ? 'account_id' : 'id', '=', account)
        .execute();
  const { request, events, thread, complement } = await readRequest(ground.platform, agent, number);
  const author = `${filer.account.first_name} ${filer.account.last_name}`;
  expect(request).toMatchObject({ account_id: null, author_name: author, assigned_name: 'Paul Garnier' });
  expect(thread.messages.map((one) => one.author_name)).toEqual([author, 'Paul Garnier']);
  expect(events.map((one) => one.actor_name)).toEqual([
    author,
    'Paul Garnier',
    author,
    'Paul Garnier',
    'Paul Garnier',
  ]);
  expect(complement?.explanation).toBe('À revoir.');
});

test('a request cancelled while a complement was asked waits for nothing more', async () => {
  const account = await newAccount(ground.database);
  const other = await openFiler(ground, filer.portal);
  const inCharge = {
    ...agent,
    viewer: viewerOf(account, {
      staff: { role: null, teams: [{ team: other.team.id, role: 'agent' }], position: '' },
    }),
  } as Act;
  const number = await fileRequest(other);
  await takeInCharge(ground.platform, inCharge, number);
  await requestComplement(ground.platform, inCharge, number, { explanation: 'À revoir.', reasons: [] });
  await cancelRequest(ground.platform, citizenAct(other), number);
  const { request, complement } = await readRequest(ground.platform, inCharge, number);
  expect([request.status, complement]).toEqual(['cancelled', undefined]);
  const decision = { outcome: 'close', reason: 'x', letter: async () => null } as const;
  await expect(decideRequest(ground.platform, inCharge, number, decision)).rejects.toMatchObject({
    code: 'DEMANDE_DEJA_TRAITEE',
  });
});
