import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newAccount, newAuthority, newStaff } from '../../tests/ground/index.ts';
import type { Portal } from '../access/index.ts';
import { countStatements, type Scope, type Transaction } from '../platform/database/index.ts';
import { newId } from '../platform/identifiers/index.ts';
import { readQueuedMails } from '../platform/mail/testing.ts';
import { openTestGround, type TestGround } from '../platform/testing.ts';
import type { ChainedEvent } from './events.ts';
import {
  type Act,
  cancelRequest,
  decideRequest,
  firstBrokenLink,
  foldStatus,
  readRequest,
  recordFlaggedFile,
  requestComplement,
  sendMessage,
  takeInCharge,
} from './index.ts';
import {
  answerRequest,
  citizenAct,
  completeRequest,
  type Filer,
  fileRequest,
  idOf,
  openFiler,
  sendRequest,
  transmit,
  viewerOf,
} from './testing.ts';

let ground: TestGround;
let filer: Filer;
let citizen: Act;
let agent: Act;
const sent: string[] = [];

beforeAll(async () => {
  ground = await openTestGround();
  const { database } = ground;
  const portal = (await newAuthority(database)) as unknown as Portal;
  filer = await openFiler(ground, portal);
  citizen = citizenAct(filer);
  const worker = await newAccount(database, { first_name: 'Paul', last_name: 'Garnier' });
  await newStaff(database, portal, worker, { team_id: filer.team.id });
  const staff = {
    role: null,
    teams: [{ team: filer.team.id, role: 'agent' }],
    position: 'Chargé de mission',
  } as const;
  agent = { side: 'authority', portal, viewer: viewerOf(worker, { staff }) };
});
beforeEach(() => ground.setNow('2026-11-03T13:05:00Z'));
afterAll(() => ground.close());

const file = async (): Promise<string> => {
  const number = await fileRequest(filer);
  sent.push(number);
  return number;
};

const noLetter = async () => null;
const mailsAbout = async (number: string) =>
  (await readQueuedMails(ground)).filter(({ subject }) => subject.includes(number));

describe('the life of a request', () => {
  test('from the first sending to the decision, seen from both sides', async () => {
    const number = await file();
    await takeInCharge(ground.platform, agent, number);
    const key = newId();
    const message = { sendKey: key, body: 'Bonjour, merci de préciser.', attach: async () => 0 };
    expect(await sendMessage(ground.platform, agent, number, message)).toBe(true);
    expect(await sendMessage(ground.platform, agent, number, message)).toBe(false);
    await requestComplement(ground.platform, agent, number, {
      explanation: 'Deux points à revoir.',
      reasons: [{ field: 'nom', label: 'Nom de la commune', reason: 'Nom complet, s’il vous plaît.' }],
    });
    ground.setNow('2026-11-13T13:05:00Z');
    const waiting = await readRequest(ground.platform, citizen, number, { opensThread: true });
    expect(waiting.complement?.reasons).toHaveLength(1);
    expect(waiting.request.unread_citizen).toBe(1);
    await completeRequest(filer, number, { answers: { nom: 'Plassans-sur-Viorne' } });
    const back = await readRequest(ground.platform, agent, number);
    expect(back.submissions.map((one) => one.answers)).toEqual([
      { nom: 'Plassans' },
      { nom: 'Plassans-sur-Viorne' },
    ]);
    // Ten days stood still: 3 January and ten days.
    expect(back.request.silence_due_on).toBe('2027-01-13');
    await decideRequest(ground.platform, agent, number, {
      outcome: 'accept',
      reason: 'Beau projet.',
      letter: noLetter,
    });
    const end = await readRequest(ground.platform, citizen, number);
    expect(end.request).toMatchObject({
      status: 'accepted',
      unread_citizen: 0,
      silence_due_on: null,
      assigned_name: 'Paul Garnier',
    });
    expect(end.events.map((event) => event.kind)).toEqual([
      'request_submitted',
      'request_taken',
      'message_sent',
      'complement_requested',
      'complement_answered',
      'request_accepted',
    ]);
  });

  test('tells the author at each step, with the mentions that the law demands', async () => {
    const number = await file();
    await takeInCharge(ground.platform, agent, number);
    const message = { sendKey: newId(), body: 'Bonjour.', attach: async () => 0 };
    await sendMessage(ground.platform, agent, number, message);
    const asked = { explanation: 'Un point à revoir.', reasons: [] };
    await requestComplement(ground.platform, agent, number, asked);
    await completeRequest(filer, number, {});
    const decision = { outcome: 'accept', reason: 'Beau projet.', letter: noLetter } as const;
    await decideRequest(ground.platform, agent, number, decision);
    const mails = await mailsAbout(number);
    expect(mails.map(({ kind }) => kind).sort()).toEqual(
      [
        'acknowledgement',
        'taken',
        'message',
        'complement_request',
        'complement_receipt',
        'acceptance',
      ].sort(),
    );
    for (const mail of mails) expect(mail.recipient).toBe(citizen.viewer.email);
    const acknowledgement = mails.find(({ kind }) => kind === 'acknowledgement');
    for (const mention of [
      '3 novembre 2026 à 14',
      'Service environnement',
      '03 84 00 00 10',
      '3 janvier 2027',
      'décision implicite de rejet',
      'recours gracieux auprès de la présidente du Département',
      'tribunal administratif de Besançon',
    ])
      expect(acknowledgement?.text.replaceAll('\u00a0', ' ')).toContain(mention);
    const complement = mails.find(({ kind }) => kind === 'complement_request');
    expect(complement?.text).toContain(asked.explanation);
    expect(complement?.html).toContain(asked.explanation);
  });

  test('keeps a whole chain whose fold is the status, and true counters', async () => {
    const cancelled = await file();
    await cancelRequest(ground.platform, citizen, cancelled);
    for (const number of sent) {
      const { request, events } = await readRequest(ground.platform, agent, number);
      expect(firstBrokenLink(events as unknown as ChainedEvent[], request)).toBeUndefined();
      expect(foldStatus(events as unknown as ChainedEvent[])).toBe(request.status);
    }
    const counted = await ground.owner
      .selectFrom('request_counter')
      .select(['status', 'count'])
      .where('count', '<>', 0)
      .execute();
    const real = await ground.owner
      .selectFrom('request')
      .select(['status', (e) => e.fn.countAll<number>().as('count')])
      .groupBy('status')
      .execute();
    const byStatus = (rows: { status: string; count: unknown }[]) =>
      new Map(rows.map((row) => [row.status, Number(row.count)]));
    expect(byStatus(counted)).toEqual(byStatus(real));
  });
});

describe('what may not happen', () => {
  test('two agents take the same request: the second is told', async () => {
    const number = await file();
    const results = await Promise.allSettled(
      [1, 2, 3].map(() => takeInCharge(ground.platform, agent, number)),
    );
    expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    for (const one of results)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'DEMANDE_DEJA_TRAITEE' });
  });

  test('the same draft is sent again: the database refuses the second submission', async () => {
    const draft = await transmit(filer);
    sent.push(await sendRequest(filer, draft));
    await expect(sendRequest(filer, draft)).rejects.toMatchObject({
      constraint: 'submission_draft_id_key',
    });
  });

  test('what was transmitted, an event or a form is altered: the database refuses', async () => {
    const scope = { kind: 'account', account: citizen.viewer.account } as const;
    const attempts: [Scope, (tx: Transaction) => Promise<unknown>][] = [
      [scope, (tx) => tx.updateTable('submission').set({ content_hash: 'x' }).execute()],
      [scope, (tx) => tx.deleteFrom('event').execute()],
      [{ kind: 'platform' }, (tx) => tx.updateTable('form_version').set({ number: 9 }).execute()],
    ];
    for (const [within, alter] of attempts)
      await expect(ground.database.withScope(within, alter)).rejects.toMatchObject({ code: '42501' });
  });

  test('a stranger, another authority or another team reads it: the same 404 as for no request', async () => {
    const number = await file();
    const stranger = await newAccount(ground.database);
    const other = (await newAuthority(ground.database)) as unknown as Portal;
    const acts: Act[] = [
      {
        side: 'citizen',
        portal: filer.portal,
        viewer: viewerOf(stranger, {
          spaces: [{ id: stranger.space, kind: 'person', name: '', role: 'manager' }],
        }),
      },
      {
        side: 'authority',
        portal: other,
        viewer: viewerOf(stranger, { staff: { role: 'administrator', teams: [], position: '' } }),
      },
      {
        ...agent,
        viewer: {
          ...agent.viewer,
          staff: { role: null, teams: [{ team: newId(), role: 'agent' }], position: '' },
        },
      },
    ];
    for (const act of acts) {
      await expect(readRequest(ground.platform, act, number)).rejects.toMatchObject({
        code: 'PAGE_INTROUVABLE',
      });
      await expect(
        takeInCharge(ground.platform, { ...act, side: 'authority' }, number),
      ).rejects.toMatchObject({ code: 'PAGE_INTROUVABLE' });
    }
  });
});

test('a whole request is read in seven statements and two writes, created in eight, the scope among them', async () => {
  const draft = await transmit(filer);
  const creating = await countStatements(() => sendRequest(filer, draft));
  expect(creating.statements).toHaveLength(8);
  const reading = await countStatements(() => readRequest(ground.platform, agent, creating.result));
  expect(reading.statements).toHaveLength(7);
  expect(reading.writes).toBe(2);
});

test('a request is completed in ten statements: nothing is written twice on the one road', async () => {
  const number = await file();
  await takeInCharge(ground.platform, agent, number);
  await requestComplement(ground.platform, agent, number, { explanation: 'À revoir.', reasons: [] });
  const draft = await transmit(filer, {}, await idOf(filer, number));
  const completing = await countStatements(() => answerRequest(filer, number, draft));
  expect(completing.statements).toHaveLength(10);
});

test('a file that the antivirus put aside is told by the program, on the same road', async () => {
  const number = await file();
  const { request: before } = await readRequest(ground.platform, agent, number);
  const flagged = { id: newId(), name: 'plan.pdf', virus: 'Eicar' };
  const scope = { kind: 'authority', authority: filer.portal.id } as const;
  const record = (request: string) =>
    ground.database.withScope(scope, (tx) =>
      recordFlaggedFile(ground.platform)(tx, { ...flagged, authority: filer.portal.id, request }),
    );
  ground.setNow('2026-11-04T09:00:00Z');
  await record(before.id);
  // A request that is not there any more stops no scan.
  await record(newId());
  const { request, events } = await readRequest(ground.platform, agent, number);
  expect(events.at(-1)).toMatchObject({
    kind: 'file_flagged',
    side: 'system',
    actor_id: null,
    data: { file: flagged.id, name: 'plan.pdf', virus: 'Eicar' },
  });
  expect(request).toMatchObject({ status: 'submitted', updated_at: new Date('2026-11-04T09:00:00Z') });
  expect(firstBrokenLink(events as unknown as ChainedEvent[], request)).toBeUndefined();
});
