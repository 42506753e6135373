import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  newAccess,
  newAccount,
  newAuthority,
  newContents,
  newSession,
  newStaff,
} from '../../tests/ground/index.ts';
import type { Portal } from '../access/index.ts';
import { deleteAccount } from '../accounts/index.ts';
import { jsonb } from '../platform/database/index.ts';
import { newId } from '../platform/identifiers/index.ts';
import { readQueuedMails } from '../platform/mail/testing.ts';
import { openTestGround, type TestGround } from '../platform/testing.ts';
import {
  type Act,
  readRequest,
  requestComplement,
  sendMessage,
  takeInCharge,
  verifyRequests,
} from '../requests/index.ts';
import {
  citizenAct,
  completeRequest,
  type Filer,
  fileRequest,
  openFiler,
  transmit,
  viewerOf,
} from '../requests/testing.ts';
import { forgetting } from './departures.ts';

/** Words that stand nowhere else. */
const facts = {
  first_name: 'Ysaline',
  last_name: 'Quennevert',
  email: 'ysaline.quennevert@zorglub.example',
  phone: '0384112233',
};
const own = new RegExp(
  [...Object.values(facts).slice(1), 'mirliton', 'papelard', 'subject-8812'].join('|'),
  'i',
);

let ground: TestGround;
let filer: Filer;
let elsewhere: Filer;
let agent: Act;
let colleague: Act;

const staffOf = ({ team }: Filer) =>
  ({ role: null, teams: [{ team: team.id, role: 'agent' }], position: '' }) as const;

const settle = async () => {
  const { database, owner } = ground;
  const portal = (await newAuthority(database)) as unknown as Portal;
  const opened = await openFiler(ground, portal);
  await owner.updateTable('account').set(facts).where('id', '=', opened.account.id).execute();
  await owner
    .updateTable('space')
    .set({ name: 'Ysaline Quennevert' })
    .where('id', '=', opened.account.space)
    .execute();
  filer = { ...opened, account: { ...opened.account, ...facts } };
  const worker = await newAccount(database, { first_name: 'Paul', last_name: 'Garnier' });
  await newStaff(database, portal, worker, { team_id: filer.team.id });
  agent = { side: 'authority', portal, viewer: viewerOf(worker, { staff: staffOf(filer) }) };
  const sharing = await newAccount(database, { first_name: 'Apolline', last_name: 'Vertcœur' });
  await newAccess(database, { space_id: filer.space }, sharing);
  const spaces = [
    { id: filer.space, kind: 'organisation', name: 'MAIRIE DE LA VILLE FLEURIE', role: 'contributor' },
  ] as const;
  colleague = { side: 'citizen', portal, viewer: viewerOf(sharing, { spaces }) };
  elsewhere = await openFiler(ground, (await newAuthority(database)) as unknown as Portal);
  await newStaff(database, elsewhere.portal, filer.account, { team_id: elsewhere.team.id });
};

beforeAll(async () => {
  ground = await openTestGround();
  await settle();
});
afterAll(() => ground.close());

const message = (body: string) => ({ sendKey: newId(), body, attach: async () => 0 });
const file = (name: string, letter: string) =>
  ({ name, hash: letter.repeat(64), size: 3, kind: 'pdf' }) as const;

/** Files for the organisation, and for herself; writes, is asked for more, completes. */
const fileAndComplete = async (by: Filer): Promise<string> => {
  const { platform } = ground;
  const number = await fileRequest(by, { files: { plan: [file('plan.pdf', 'a')] } });
  await takeInCharge(platform, agent, number);
  await sendMessage(platform, citizenAct(by), number, message('Bonjour.'));
  await requestComplement(platform, agent, number, { explanation: 'Un point à revoir.', reasons: [] });
  await completeRequest(by, number, { answers: { nom: 'Plassans-sur-Viorne' } });
  return number;
};

const asStaff = (): Act => ({
  side: 'authority',
  portal: elsewhere.portal,
  viewer: viewerOf(filer.account, { staff: staffOf(elsewhere) }),
});

/** What is hers alone: documents, identity, consent, link, session. */
const settleIn = async () => {
  const { owner, database } = ground;
  const now = ground.platform.clock();
  const account_id = filer.account.id;
  await newSession(database, filer.account);
  await newContents(database, ['c'.repeat(64)]);
  const document = newId();
  const kept = { account_id, created_at: now };
  await owner
    .insertInto('safe_document')
    .values({ ...kept, id: document, kind: 'other', name: 'papelard' })
    .execute();
  const copy = { ...kept, id: newId(), document_id: document, name: 'papelard.pdf', hash: 'c'.repeat(64) };
  await owner.insertInto('safe_file').values(copy).execute();
  const identity = { provider: 'franceconnect', subject: 'subject-8812', account_id, facts: jsonb(facts) };
  await owner
    .insertInto('identity')
    .values({ ...identity, verified_at: now })
    .execute();
  await owner
    .insertInto('consent')
    .values({ authority_id: filer.portal.id, account_id, what: 'terms', given_at: now })
    .execute();
  await owner
    .insertInto('account_token')
    .values({ token_hash: 'x', account_id, purpose: 'password', expires_at: now, created_at: now })
    .execute();
};

/** The tables with a row in which these words stand, of the product and of its queue. */
const tablesHolding = async (words: RegExp): Promise<string[]> => {
  const tables = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`.execute(ground.owner);
  const found: string[] = [];
  for (const { name } of tables.rows) {
    const { rows } = await sql<{
      text: string;
    }>`select found::text as text from ${sql.raw(name)} found`.execute(ground.owner);
    if (rows.some(({ text }) => words.test(text))) found.push(name.replace('public.', ''));
  }
  return found.sort();
};

const byValue = ['event', 'message', 'request'];

describe('somebody who leaves', () => {
  test('takes away all that is theirs, and leaves what belongs to others', async () => {
    const { platform, owner } = ground;
    const forTown = await fileAndComplete(filer);
    const forHerself = await fileAndComplete({ ...filer, space: filer.account.space });
    const asAgent = await fileRequest(elsewhere);
    await takeInCharge(platform, asStaff(), asAgent);
    await sendMessage(platform, asStaff(), asAgent, message('Je m’en occupe.'));
    await transmit(
      { ...filer, space: filer.account.space },
      { files: { plan: [file('mirliton.pdf', 'b')] } },
    );
    const shared = await transmit(filer);
    await owner
      .updateTable('draft')
      .set({ saved_by: filer.account.id, saved_by_name: 'Ysaline Quennevert' })
      .execute();
    await settleIn();
    expect((await readQueuedMails(ground)).map(({ recipient }) => recipient)).toContain(facts.email);
    expect((await tablesHolding(own)).length).toBeGreaterThan(byValue.length + 4);

    expect(await deleteAccount(platform, ' Ysaline.Quennevert@Zorglub.example', forgetting)).toBe(true);

    expect(await tablesHolding(own)).toEqual(byValue);
    expect(await tablesHolding(new RegExp(filer.account.id))).toEqual([]);
    const drafts = await owner.selectFrom('draft').select(['id', 'space_id']).execute();
    expect(drafts.map(({ id }) => id)).toContain(shared.draft);
    expect(drafts.map(({ space_id }) => space_id)).not.toContain(filer.account.space);
    for (const number of [forTown, forHerself]) {
      const read = await readRequest(platform, agent, number);
      expect(read.request).toMatchObject({ account_id: null, author_name: 'Ysaline Quennevert' });
      expect(read.events.map(({ actor_name }) => actor_name)).toContain('Ysaline Quennevert');
      expect(read.submissions).toHaveLength(2);
    }
    const worked = await readRequest(platform, citizenAct(elsewhere), asAgent);
    expect(worked.request.assigned_name).toBe('Ysaline Quennevert');
    for (const { portal } of [filer, elsewhere])
      expect(await verifyRequests(platform, portal.id)).toEqual([]);
  });

  test('leaves the organisation to a colleague, who answers for it from then on', async () => {
    const { owner, platform } = ground;
    const access = await owner
      .selectFrom('space_access')
      .select(['account_id', 'role'])
      .where('space_id', '=', filer.space)
      .execute();
    expect(access).toEqual([{ account_id: colleague.viewer.account, role: 'manager' }]);
    const { number } = await owner
      .selectFrom('request')
      .select('number')
      .where('space_id', '=', filer.space)
      .executeTakeFirstOrThrow();
    await sendMessage(platform, colleague, number, message('Je prends la suite.'));
    expect((await readRequest(platform, agent, number)).request.unread_staff).toBeGreaterThan(0);
  });

  test('leaves once, and nobody leaves by an address that nobody has', async () => {
    expect(await deleteAccount(ground.platform, facts.email, forgetting)).toBe(false);
    expect(await deleteAccount(ground.platform, 'personne@nulle-part.example', forgetting)).toBe(false);
  });

  test('leaves no space behind when nothing hangs on it, nor a sign-up that waits for the address', async () => {
    const { owner, database, platform } = ground;
    const account = await newAccount(database, { email: 'brève@courriel.example' });
    const waiting = await newAccount(database, { email: 'brève@courriel.example', activated_at: null });
    expect(await deleteAccount(platform, 'brève@courriel.example', forgetting)).toBe(true);
    const left = await owner
      .selectFrom('account')
      .select('id')
      .where('id', 'in', [account.id, waiting.id])
      .execute();
    expect(left).toEqual([]);
    expect(
      await owner.selectFrom('space').select('id').where('id', '=', account.space).executeTakeFirst(),
    ).toBeUndefined();
  });
});

test.each([
  ['event', 'actor_id'],
  ['message', 'author_id'],
  ['submission', 'account_id'],
  ['request', 'account_id'],
  ['file', 'uploaded_by'],
  ['file', 'space_id'],
])('the key %s.%s is found by an index, however many rows there are', async (table, column) => {
  await ground.owner.connection().execute(async (one) => {
    await sql`set enable_seqscan = off`.execute(one);
    const { rows } = await sql<Record<string, string>>`
      explain update ${sql.table(table)} set ${sql.ref(column)} = null
      where ${sql.ref(column)} = ${sql.lit(newId())}`.execute(one);
    expect(JSON.stringify(rows)).toMatch(/Index (Only )?Scan/);
    await sql`reset enable_seqscan`.execute(one);
  });
});
