import { afterAll, beforeAll, expect, test } from 'vitest';
import { newAccount, newAuthority, newStaff } from '../../../tests/ground/index.ts';
import type { Portal } from '../../access/index.ts';
import { countStatements } from '../../platform/database/index.ts';
import { somebodyWaits } from '../../platform/database/testing.ts';
import { newId } from '../../platform/identifiers/index.ts';
import { openTestGround, type TestGround } from '../../platform/testing.ts';
import { until } from '../../platform/testing-until.ts';
import { type Act, readRequest, sendMessage } from '../index.ts';
import { citizenAct, type Filer, fileRequest, openFiler, viewerOf } from '../testing.ts';

let ground: TestGround;
let filer: Filer;
let citizen: Act;
let agent: Act;
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
afterAll(() => ground.close());

test('the same words from two people, or on two requests, are two messages', async () => {
  const [one, other] = [await fileRequest(filer), await fileRequest(filer)];
  const message = { sendKey: newId(), body: 'Bonjour.', attach: async () => 0 };
  for (const [act, number] of [
    [agent, one],
    [agent, other],
    [citizen, one],
  ] as const)
    expect(await sendMessage(ground.platform, act, number, message)).toBe(true);
  expect(await sendMessage(ground.platform, citizen, one, message)).toBe(false);
});

test('a message that arrives while the thread is being opened stays unread, in the page and in the count', async () => {
  const number = await fileRequest(filer);
  const write = (body: string, attach = async () => 0) =>
    sendMessage(ground.platform, agent, number, { sendKey: newId(), body, attach });
  const open = () => readRequest(ground.platform, citizen, number, { opensThread: true });
  await write('un');
  const [held, release] = [Promise.withResolvers<void>(), Promise.withResolvers<number>()];
  const second = write('deux', () => {
    held.resolve();
    return release.promise;
  });
  await held.promise;
  const opened = open();
  await until(() => somebodyWaits(ground));
  release.resolve(0);
  await second;
  expect((await opened).thread.messages.map(({ body }) => body)).toEqual(['un']);
  const after = await readRequest(ground.platform, citizen, number);
  expect(after.request.unread_citizen).toBe(1);
  expect(after.thread.messages.map(({ body, read_at }) => [body, read_at !== null])).toEqual([
    ['un', true],
    ['deux', false],
  ]);
  await Promise.all([open(), open()]);
  expect((await readRequest(ground.platform, citizen, number)).request.unread_citizen).toBe(0);
});

test('who wrote reopens the thread: nothing is read until the other side opens it', async () => {
  const number = await fileRequest(filer);
  const sides = [
    { author: citizen, reader: agent, counter: 'unread_staff' },
    { author: agent, reader: citizen, counter: 'unread_citizen' },
  ] as const;
  for (const { author, reader, counter } of sides) {
    await sendMessage(ground.platform, author, number, {
      sendKey: newId(),
      body: author.side,
      attach: async () => 0,
    });
    await readRequest(ground.platform, author, number, { opensThread: true });
    const unread = await readRequest(ground.platform, author, number);
    expect(unread.thread.messages.at(-1)).toMatchObject({ body: author.side, read_at: null });
    expect(unread.request[counter]).toBe(1);
    await readRequest(ground.platform, reader, number, { opensThread: true });
    const read = await readRequest(ground.platform, author, number);
    expect(read.thread.messages.at(-1)?.read_at).toEqual(expect.any(Date));
    expect(read.request[counter]).toBe(0);
  }
});

test('a thread with something new is opened in eight statements', async () => {
  const number = await fileRequest(filer);
  await sendMessage(ground.platform, agent, number, { sendKey: newId(), body: 'x', attach: async () => 0 });
  const opening = await countStatements(() =>
    readRequest(ground.platform, citizen, number, { opensThread: true }),
  );
  expect(opening.statements).toHaveLength(8);
});

test('a long thread is read by parts: the newest first, what no part shows stays unread, each part has its address', async () => {
  const number = await fileRequest(filer);
  const bodies = Array.from({ length: 65 }, (_, rank) => `message ${rank}`);
  for (const body of bodies) {
    ground.wait(1);
    await sendMessage(ground.platform, agent, number, { sendKey: newId(), body, attach: async () => 0 });
  }
  const open = (threadUntil?: string) =>
    readRequest(ground.platform, citizen, number, { opensThread: true, threadUntil });
  const parts = [await open()];
  expect(parts[0]?.request.unread_citizen).toBe(65);
  for (let before = parts[0]?.thread.before; before; before = parts[0]?.thread.before) {
    parts.unshift(await open(before));
    expect(parts[0]?.request.unread_citizen).toBe(65 - 30 * (parts.length - 1));
  }
  expect(parts.map(({ thread }) => thread.messages.length)).toEqual([5, 30, 30]);
  expect(parts.flatMap(({ thread }) => thread.messages.map(({ body }) => body))).toEqual(bodies);
  expect(parts.map(({ thread }) => thread.newest)).toEqual([false, false, true]);
  expect((await open()).request.unread_citizen).toBe(0);
  // A message of another request, or none, names no part.
  const other = await fileRequest(filer);
  const elsewhere = await readRequest(ground.platform, citizen, other, {
    threadUntil: parts[0]?.thread.messages[0]?.id,
  });
  expect(elsewhere.thread.messages).toEqual([]);
});
