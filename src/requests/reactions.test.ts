import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newAccount, newAuthority, newStaff } from '../../tests/ground/index.ts';
import type { Portal } from '../access/index.ts';
import { newId } from '../platform/identifiers/index.ts';
import { openTestGround, type TestGround } from '../platform/testing.ts';
import { type Act, addDocument, sendMessage, takeInCharge } from './index.ts';
import { citizenAct, type Filer, fileRequest, openFiler, viewerOf } from './testing.ts';

let ground: TestGround;
let filer: Filer;
let agent: Act;
beforeAll(async () => {
  ground = await openTestGround();
  const portal = (await newAuthority(ground.database)) as unknown as Portal;
  filer = await openFiler(ground, portal);
  const worker = await newAccount(ground.database);
  await newStaff(ground.database, portal, worker, { team_id: filer.team.id });
  const staff = { role: null, teams: [{ team: filer.team.id, role: 'agent' }], position: '' } as const;
  agent = { side: 'authority', portal, viewer: viewerOf(worker, { staff }) };
});
afterAll(() => ground.close());

/** Mails about a request, with who received them. */
const mailsAbout = async (number: string): Promise<string[]> => {
  const rows = await ground.owner
    .selectFrom('mail')
    .innerJoin('request', 'request.id', 'mail.request_id')
    .select(['mail.kind', 'mail.recipient'])
    .where('request.number', '=', number)
    .orderBy('mail.id')
    .execute();
  return rows.map(({ kind, recipient }) => `${kind} ${recipient}`);
};

const joins = async (account: string): Promise<void> => {
  await ground.owner
    .insertInto('space_access')
    .values({
      space_id: filer.space,
      account_id: account,
      role: 'contributor',
      joined_at: new Date('2026-11-05'),
    })
    .execute();
};

const leaves = async (account: string): Promise<void> => {
  await ground.owner
    .deleteFrom('space_access')
    .where('space_id', '=', filer.space)
    .where('account_id', '=', account)
    .execute();
};

describe('a mail about a request', () => {
  test('goes to whoever has access to the space now: to a colleague who came, not to one who left', async () => {
    const number = await fileRequest(filer);
    const colleague = await newAccount(ground.database);
    await joins(colleague.id);
    await takeInCharge(ground.platform, agent, number);
    await leaves(filer.account.id);
    await sendMessage(ground.platform, agent, number, {
      sendKey: newId(),
      body: 'Bonjour.',
      attach: async () => 0,
    });
    await leaves(colleague.id);
    await joins(filer.account.id);
    expect(await mailsAbout(number)).toEqual([
      `acknowledgement ${filer.account.email}`,
      `taken ${filer.account.email}`,
      `taken ${colleague.email}`,
      `message ${colleague.email}`,
    ]);
  });

  test('does not exist when nobody is left to read it, and the request goes on', async () => {
    const number = await fileRequest(filer);
    await leaves(filer.account.id);
    await takeInCharge(ground.platform, agent, number);
    await joins(filer.account.id);
    expect(await mailsAbout(number)).toEqual([`acknowledgement ${filer.account.email}`]);
  });

  test('tells nobody what they wrote themselves, nor a file that they added', async () => {
    const number = await fileRequest(filer);
    const citizen = citizenAct(filer);
    await sendMessage(ground.platform, citizen, number, {
      sendKey: newId(),
      body: 'Bonjour.',
      attach: async () => 0,
    });
    await addDocument(ground.platform, citizen, number, { label: 'Plan', attach: async () => [newId()] });
    expect(await mailsAbout(number)).toEqual([`acknowledgement ${filer.account.email}`]);
  });
});
