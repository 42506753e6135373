/** Two at once on one request, made certain by whoever holds it. */
import type { Kysely } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newAccount, newAuthority, newStaff } from '../../tests/ground/index.ts';
import type { Portal } from '../access/index.ts';
import type { Tables } from '../platform/database/index.ts';
import { meet, somebodyWaits } from '../platform/database/testing.ts';
import { newId } from '../platform/identifiers/index.ts';
import { openTestGround, type TestGround } from '../platform/testing.ts';
import { until } from '../platform/testing-until.ts';
import type { ChainedEvent } from './events.ts';
import {
  type Act,
  answerComplement,
  cancelRequest,
  decideRequest,
  firstBrokenLink,
  readRequest,
  recordFlaggedFile,
  requestComplement,
  sendMessage,
  takeInCharge,
} from './index.ts';
import {
  citizenAct,
  completeRequest,
  type Filer,
  fileRequest,
  idOf,
  openFiler,
  transmit,
  viewerOf,
} from './testing.ts';

let ground: TestGround;
let filer: Filer;
let citizen: Act;
let agent: Act;
let number: string;

beforeAll(async () => {
  ground = await openTestGround();
  const portal = (await newAuthority(ground.database)) as unknown as Portal;
  filer = await openFiler(ground, portal);
  citizen = citizenAct(filer);
  const worker = await newAccount(ground.database);
  await newStaff(ground.database, portal, worker, { team_id: filer.team.id });
  const staff = { role: null, teams: [{ team: filer.team.id, role: 'agent' }], position: '' } as const;
  agent = { side: 'authority', portal, viewer: viewerOf(worker, { staff }) };
});
beforeEach(async () => {
  number = await fileRequest(filer);
});
afterAll(() => ground.close());

const holding = (tx: Kysely<Tables>) =>
  tx.selectFrom('request').select('id').where('number', '=', number).forUpdate().execute();
/** What became of each: done, or the code of the refusal. */
const outcomes = (results: readonly PromiseSettledResult<unknown>[]) =>
  results.map((one) => (one.status === 'fulfilled' ? 'done' : (one.reason.code ?? one.reason)));
const kindsTold = async (): Promise<string[]> => {
  const { request, events } = await readRequest(ground.platform, agent, number);
  expect(firstBrokenLink(events as unknown as ChainedEvent[], request)).toBeUndefined();
  return events.map(({ kind }) => kind);
};
const decide = (outcome: 'accept' | 'refuse') => () =>
  decideRequest(ground.platform, agent, number, { outcome, reason: 'Parce que.', letter: async () => null });
const message = () => ({ sendKey: newId(), body: 'Bonjour.', attach: async () => 0 });

test('of two decisions at once the first stands, and the second is told', async () => {
  await takeInCharge(ground.platform, agent, number);
  const results = await meet(ground, holding, [decide('accept'), decide('refuse')]);
  expect(outcomes(results)).toEqual(['done', 'DEMANDE_DEJA_TRAITEE']);
  expect(await kindsTold()).toEqual(['request_submitted', 'request_taken', 'request_accepted']);
});

test('of a decision and a withdrawal at once the first stands', async () => {
  await takeInCharge(ground.platform, agent, number);
  const withdraw = () => cancelRequest(ground.platform, citizen, number);
  expect(outcomes(await meet(ground, holding, [withdraw, decide('accept')]))).toEqual([
    'done',
    'DEMANDE_DEJA_TRAITEE',
  ]);
});

test('messages from both sides at once follow one another in the history, and are counted on each', async () => {
  const write = (act: Act) => () => sendMessage(ground.platform, act, number, message());
  const results = await meet(ground, holding, [write(citizen), write(agent), write(citizen)]);
  expect(outcomes(results)).toEqual(['done', 'done', 'done']);
  expect(await kindsTold()).toEqual(['request_submitted', 'message_sent', 'message_sent', 'message_sent']);
  const { request } = await readRequest(ground.platform, agent, number);
  expect(request).toMatchObject({ unread_staff: 2, unread_citizen: 1, event_count: 4 });
});

test('what the program tells at the same time as somebody acts follows in the history too', async () => {
  const { id: request } = await ground.owner
    .selectFrom('request')
    .select('id')
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  const authority = filer.portal.id;
  const flag = () =>
    ground.database.withScope({ kind: 'authority', authority }, (tx) =>
      recordFlaggedFile(ground.platform)(tx, {
        id: newId(),
        authority,
        request,
        name: 'plan.pdf',
        virus: 'Eicar',
      }),
    );
  const take = () => takeInCharge(ground.platform, agent, number);
  expect(outcomes(await meet(ground, holding, [take, flag]))).toEqual(['done', 'done']);
  expect(await kindsTold()).toEqual(['request_submitted', 'request_taken', 'file_flagged']);
});

const isAnswerUnread = async (): Promise<boolean> =>
  (await readRequest(ground.platform, agent, number)).request.answer_unread;
const ask = () =>
  requestComplement(ground.platform, agent, number, { explanation: 'À revoir.', reasons: [] });
/** A request completed once, whose answer no agent has opened. */
const complete = async (): Promise<void> => {
  await takeInCharge(ground.platform, agent, number);
  await ask();
  await completeRequest(filer, number, {});
  // Sending it removes the draft; the tests’ own way of sending keeps it.
  await ground.owner.deleteFrom('draft').execute();
};

test('an answer that arrives while an agent reads the one before stays unread', async () => {
  await complete();
  await ask();
  // The agent began to read before a colleague asked again.
  await ground.owner
    .updateTable('request')
    .set({ answer_unread: true })
    .where('number', '=', number)
    .execute();
  const draft = await transmit(filer, {}, await idOf(filer, number));
  const [arrived, commit] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const scope = { kind: 'account', account: filer.account.id } as const;
  const answering = ground.database.withScope(scope, async (tx) => {
    const silence = { kind: 'reject', months: 2 } as const;
    await answerComplement(ground.platform, tx, { ...draft, act: citizen, number, silence });
    arrived.resolve();
    await commit.promise;
  });
  await arrived.promise;
  const reading = readRequest(ground.platform, agent, number, { opensAnswers: true });
  await until(() => somebodyWaits(ground));
  commit.resolve();
  await answering;
  expect((await reading).submissions).toHaveLength(2);
  expect(await isAnswerUnread()).toBe(true);
  await readRequest(ground.platform, agent, number, { opensAnswers: true });
  expect(await isAnswerUnread()).toBe(false);
});

test('who acts on a request has seen what came back, without opening it; the citizen’s own act leaves it unread', async () => {
  await complete();
  await sendMessage(ground.platform, citizen, number, message());
  expect(await isAnswerUnread()).toBe(true);
  await sendMessage(ground.platform, agent, number, message());
  expect(await isAnswerUnread()).toBe(false);
});
