import { Readable } from 'node:stream';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newAccount, newAuthority, newStaff } from '../../tests/ground/index.ts';
import type { Portal } from '../access/index.ts';
import { attachToRequest } from '../documents/index.ts';
import { jsonb } from '../platform/database/index.ts';
import { newId } from '../platform/identifiers/index.ts';
import { openTestGround, type TestGround } from '../platform/testing.ts';
import type { ChainedEvent } from './events.ts';
import {
  type Act,
  cancelRequest,
  decideRequest,
  eraseRequest,
  firstAlteredSubmission,
  firstBrokenLink,
  readRequest,
  requestComplement,
  sendMessage,
  takeInCharge,
  verifyRequests,
} from './index.ts';
import {
  citizenAct,
  completeRequest,
  type Filer,
  fileRequest,
  idOf,
  openFiler,
  viewerOf,
} from './testing.ts';

let ground: TestGround;
let filer: Filer;
let agent: Act;
beforeAll(async () => {
  ground = await openTestGround();
  const portal = (await newAuthority(ground.database)) as unknown as Portal;
  filer = await openFiler(ground, portal);
  const worker = await newAccount(ground.database, { first_name: 'Zéphyrin', last_name: 'Quatrebarbes' });
  await newStaff(ground.database, portal, worker, { team_id: filer.team.id });
  const staff = { role: null, teams: [{ team: filer.team.id, role: 'agent' }], position: '' } as const;
  agent = { side: 'authority', portal, viewer: viewerOf(worker, { staff }) };
});
afterAll(() => ground.close());

const file = (name: string, letter: string) => ({
  name,
  hash: letter.repeat(64),
  size: 3,
  kind: 'pdf' as const,
});

/** A request of which both sides wrote words that stand nowhere else, and its number. */
const wholeLife = async (): Promise<string> => {
  const number = await fileRequest(filer, {
    answers: { nom: 'Ornithorynque' },
    files: { plan: [file('plan-parallélépipède.pdf', 'a')] },
  });
  const { platform } = ground;
  await takeInCharge(platform, agent, number);
  const { hash } = await platform.blobs.put(Readable.from(['lettre']), { maximumBytes: 10 });
  const letter = { ...file('lettre-mirliton.pdf', 'b'), hash };
  await sendMessage(platform, citizenAct(filer), number, {
    sendKey: newId(),
    body: 'Hippopotame',
    attach: async ({ tx, request }, message) => {
      const place = {
        authority: request.authority_id,
        space: request.space_id,
        request: request.id,
      } as const;
      const target = { place: { ...place, role: 'message', message }, account: filer.account.id } as const;
      return (await attachToRequest(platform, tx, target, [letter])).length;
    },
  });
  const reasons = [{ field: 'nom', label: 'Nom', reason: 'Rhododendron' }];
  await requestComplement(platform, agent, number, { explanation: 'Chrysanthème', reasons });
  await completeRequest(filer, number, { answers: { nom: 'Tamanoir' } });
  await decideRequest(platform, agent, number, {
    outcome: 'refuse',
    reason: 'Amphigouri',
    letter: async () => null,
  });
  return number;
};

const typed =
  /ornithorynque|parall.l.pip.de|hippopotame|mirliton|rhododendron|chrysanth.me|tamanoir|amphigouri/i;
/** Where a person is known by their own account: what a request says of them is elsewhere. */
const ownTables = ['account', 'space', 'organisation'];

/** Every row of the database, as text: tables of the product and of its queue. */
const rowsHolding = async (words: RegExp): Promise<string[]> => {
  const tables = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema') and not tablename = any (${ownTables})
  `.execute(ground.owner);
  const found: string[] = [];
  for (const { name } of tables.rows) {
    const { rows } = await sql<{
      text: string;
    }>`select found::text as text from ${sql.raw(name)} found`.execute(ground.owner);
    found.push(...rows.filter(({ text }) => words.test(text)).map(() => name));
  }
  return [...new Set(found)].sort();
};

const erase = async (number: string) =>
  eraseRequest(
    ground.platform,
    { authority: filer.portal.id, request: await idOf(filer, number) },
    'Conservation de deux ans après la décision',
  );

describe('a request that is erased', () => {
  test('leaves no typed word and no name in the whole database, and still proves the rest', async () => {
    const number = await wholeLife();
    expect((await rowsHolding(typed)).length).toBeGreaterThan(5);
    const mailed = await ground.owner.selectFrom('mail').select('id').execute();
    expect(await erase(number)).toBe(true);
    expect(await rowsHolding(typed)).toEqual([]);
    const { account } = filer;
    const people = new RegExp(`${account.last_name}|Quatrebarbes|MAIRIE DE LA VILLE|${account.email}`);
    expect(await rowsHolding(people)).toEqual([]);
    expect(mailed.length).toBeGreaterThan(4);
    expect(await ground.owner.selectFrom('mail').select('id').execute()).toEqual([]);
    expect(await ground.owner.selectFrom('file').select('id').execute()).toEqual([]);
    const { request, events, submissions } = await readRequest(ground.platform, agent, number);
    expect(request).toMatchObject({ status: 'refused', holder_name: '', author_name: '' });
    expect(events.at(-1)).toMatchObject({
      kind: 'request_erased',
      side: 'system',
      data: { rule: 'Conservation de deux ans après la décision' },
    });
    expect(events.slice(0, -1).every(({ salt }) => salt === null)).toBe(true);
    expect(firstBrokenLink(events as unknown as ChainedEvent[], request)).toBeUndefined();
    expect(firstAlteredSubmission(submissions, events)).toBeUndefined();
    expect(await verifyRequests(ground.platform, filer.portal.id)).toEqual([]);
  });

  test('is erased once, and nothing more is written in it', async () => {
    const number = await wholeLife();
    expect(await erase(number)).toBe(true);
    expect(await erase(number)).toBe(false);
    const { events } = await readRequest(ground.platform, agent, number);
    expect(events.filter(({ kind }) => kind === 'request_erased')).toHaveLength(1);
    const message = { sendKey: newId(), body: 'Encore', attach: async () => 0 };
    await expect(sendMessage(ground.platform, citizenAct(filer), number, message)).rejects.toMatchObject({
      code: 'DEMANDE_DEJA_TRAITEE',
    });
  });

  test('is settled: one under way is refused, and keeps its words', async () => {
    const number = await fileRequest(filer, { answers: { nom: 'Ornithorynque' } });
    await expect(erase(number)).rejects.toMatchObject({ code: 'DEMANDE_DEJA_TRAITEE' });
    expect((await readRequest(ground.platform, agent, number)).submissions[0]?.answers).toEqual({
      nom: 'Ornithorynque',
    });
    await cancelRequest(ground.platform, citizenAct(filer), number);
    expect(await erase(number)).toBe(true);
    expect(await verifyRequests(ground.platform, filer.portal.id)).toEqual([]);
  });
});

describe('the verification of requests', () => {
  /** What somebody with the keys of the database may do, and what is then found. */
  const alter = async (table: 'event' | 'submission', sequence: number, change: Record<string, unknown>) => {
    const number = await wholeLife();
    await ground.owner
      .updateTable(table)
      .set(change)
      .where('request_id', '=', await idOf(filer, number))
      .where('sequence', '=', sequence)
      .execute();
    const findings = await verifyRequests(ground.platform, filer.portal.id);
    return findings.flatMap((one) =>
      'sequence' in one && one.number === number ? [[one.kind, one.sequence]] : [],
    );
  };

  test.each([
    ['a name is altered', 'event', 2, { actor_name: 'Autre' }, [['history', 2]]],
    [
      'words are taken away without the history telling it',
      'event',
      3,
      { salt: null, data: '{}', actor_name: '' },
      [['history', 3]],
    ],
    ['an answer is altered', 'submission', 1, { answers: jsonb({ nom: 'Autre' }) }, [['submission', 1]]],
    [
      'answers are taken away',
      'submission',
      2,
      { answers: '{}', documents: '{}', salt: null },
      [['submission', 2]],
    ],
  ] as const)('finds where %s', async (_case, table, sequence, change, found) => {
    expect(await alter(table, sequence, change)).toEqual(found);
  });

  test('finds a status that no event gave, a counter that counts wrong, and no request of another authority', async () => {
    const other = await openFiler(ground, (await newAuthority(ground.database)) as unknown as Portal);
    const number = await fileRequest(other);
    await ground.owner
      .updateTable('request')
      .set({ status: 'accepted' })
      .where('number', '=', number)
      .execute();
    const team = other.team.id;
    expect(await verifyRequests(ground.platform, other.portal.id)).toEqual([
      { kind: 'status', number, written: 'accepted', told: 'submitted' },
      { kind: 'counter', team, status: 'accepted', kept: 0, real: 1 },
      { kind: 'counter', team, status: 'submitted', kept: 1, real: 0 },
    ]);
  });
});
