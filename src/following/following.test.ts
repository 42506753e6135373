import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newAccess, newAccount, newSession, newStaff } from '../../tests/ground/index.ts';
import { visitOf } from '../access/index.ts';
import { newId } from '../platform/identifiers/index.ts';
import { readQueuedMails } from '../platform/mail/testing.ts';
import { htmlFaults, openTestSite, type TestSite } from '../program/testing.ts';
import {
  type Act,
  cancelRequest,
  decideRequest,
  requestComplement,
  sendMessage,
  takeInCharge,
} from '../requests/index.ts';
import { citizenAct, type Filer, fileRequest, openFiler, viewerOf } from '../requests/testing.ts';
import { registerFollowing } from './index.ts';
import { giveRequests } from './space-gift.ts';

let site: TestSite;
let filer: Filer;
let agent: Act;
let secretary: string;
let colleague: string;
let stranger: string;
beforeAll(async () => {
  site = await openTestSite(registerFollowing);
  const { database, portal } = site;
  filer = await openFiler(site, portal);
  secretary = await newSession(database, filer.account);
  const apolline = await newAccount(database, { first_name: 'Apolline', last_name: 'Vert' });
  await newAccess(database, { space_id: filer.space }, apolline);
  colleague = await newSession(database, apolline);
  stranger = await newSession(database, await newAccount(database));
  const worker = await newAccount(database, { first_name: 'Paul', last_name: 'Garnier' });
  await newStaff(database, portal, worker);
  const staff = { role: 'agent', teams: [], position: 'Chargé de mission' } as const;
  agent = { side: 'authority', portal, viewer: viewerOf(worker, { staff }) };
});
afterAll(() => site.close());

const words = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ');
const keyIn = (html: string) => /name="cle" value="([^"]+)"/.exec(html)?.[1] ?? '';
const parts = ['', '/reponses', '/messages', '/documents', '/historique'];
const path = (number: string, rest = '') => `/demandes/${number}${rest}`;

describe('the page of a request', () => {
  test('is valid in all its parts, and none of a stranger’s', async () => {
    const number = await fileRequest(filer);
    for (const part of [...parts, '/annuler']) {
      const page = await site.get(path(number, part), secretary);
      expect(page.statusCode, part).toBe(200);
      expect(await htmlFaults(page.body), part).toEqual([]);
      expect((await site.get(path(number, part), stranger)).statusCode, part).toBe(404);
      expect((await site.get(path(number, part))).statusCode, part).toBe(303);
    }
    expect((await site.get(path(number, '/autre'), secretary)).statusCode).toBe(404);
    expect((await site.get(path('0000-0000'), secretary)).statusCode).toBe(404);
  });

  test('says what was just done, and nothing that its address makes up', async () => {
    const number = await fileRequest(filer);
    const said = await site.get(path(number, '?fait=annulation'), secretary);
    expect(said.body).toContain('Votre demande est annulée.');
    for (const name of ['constructor', 'toString', '__proto__', 'autre'])
      expect((await site.get(path(number, `?fait=${name}`), secretary)).body).not.toContain('role="status"');
  });
});

describe('the thread', () => {
  test('says « Vous » to whoever wrote, and the name to the others of the same side', async () => {
    const number = await fileRequest(filer);
    const tab = path(number, '/messages');
    const cle = keyIn((await site.get(tab, secretary)).body);
    const sent = await site.post(tab, { cle, message: 'Bonjour,\r\nmerci.' }, secretary);
    expect(sent.headers.location).toBe(`/viorne${tab}?fait=message`);
    const authorFor = async (cookie: string) => {
      const { body } = await site.get(tab, cookie);
      expect(body).toContain('message--mine');
      return /message-head"><strong>([^<]*)/.exec(body)?.[1];
    };
    expect(await authorFor(secretary)).toBe('Vous');
    expect(await authorFor(colleague)).toBe('Claire Fontaine');
  });

  test('keeps what was typed when the request ends meanwhile', async () => {
    const number = await fileRequest(filer);
    const tab = path(number, '/messages');
    const cle = keyIn((await site.get(tab, secretary)).body);
    await cancelRequest(site.platform, citizenAct(filer), number);
    const late = await site.post(tab, { cle, message: 'Une dernière chose.' }, secretary);
    expect(late.statusCode).toBe(409);
    expect(late.body).toContain('<title>Erreur');
    expect(late.body).toContain('Une dernière chose.');
    expect(await htmlFaults(late.body)).toEqual([]);
  });

  test('refuses a fifth file aloud, and keeps the words', async () => {
    const number = await fileRequest(filer);
    const tab = path(number, '/messages');
    const cle = keyIn((await site.get(tab, secretary)).body);
    const photo = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const files = [1, 2, 3, 4, 5].map((index) => ({
      input: 'fichiers',
      name: `photo-${index}.png`,
      content: photo,
    }));
    const refused = await site.upload(tab, { cle, message: 'Cinq photos.' }, files, secretary);
    expect(refused.statusCode).toBe(422);
    expect(words(refused.body)).toContain('« photo-5.png » n’a pas été ajouté');
    expect(refused.body).toContain('Cinq photos.');
  });

  test('reads nothing from whoever may not see the request', async () => {
    const number = await fileRequest(filer);
    const answer = await site.post(path(number, '/messages'), { cle: 'nothing of the kind' }, stranger);
    expect(answer.statusCode).toBe(404);
  });
});

describe('a complement', () => {
  const ask = async (asked: Parameters<typeof requestComplement>[3]) => {
    const number = await fileRequest(filer);
    await takeInCharge(site.platform, agent, number);
    await requestComplement(site.platform, agent, number, asked);
    const page = await site.get(path(number), secretary);
    expect(await htmlFaults(page.body)).toEqual([]);
    const callout = /<section class="callout"[\s\S]*?<\/section>/.exec(page.body)?.[0] ?? '';
    const mails = await readQueuedMails(site);
    const mail = mails.findLast(
      ({ kind, subject }) => kind === 'complement_request' && subject.includes(number),
    );
    return { callout, mail };
  };

  test('explained as a whole shows no empty list', async () => {
    const { callout, mail } = await ask({ explanation: 'Le plan est illisible.', reasons: [] });
    expect(callout).toContain('Le plan est illisible.');
    expect(callout).not.toContain('<dl');
    expect(mail?.html).not.toContain('<ul');
    expect(mail?.text).not.toContain('Points à revoir');
  });

  test('asked field by field shows no empty explanation', async () => {
    const reasons = [{ field: 'nom', label: 'Nom de la commune', reason: 'Nom complet.' }];
    const { callout, mail } = await ask({ explanation: '', reasons });
    expect(callout).toContain('Nom complet.');
    expect(callout).not.toContain('kept-lines');
    expect(mail?.text).toContain('Nom de la commune');
  });
});

describe('« Mes demandes »', () => {
  test('has what is under way and, apart, what is over, with unread messages first of all', async () => {
    const open = await fileRequest(filer);
    const closed = await fileRequest(filer);
    const message = { sendKey: newId(), body: 'Bonjour', attach: async () => 0 };
    await sendMessage(site.platform, agent, open, message);
    const letter = async () => null;
    await decideRequest(site.platform, agent, closed, { outcome: 'close', reason: 'Doublon.', letter });
    const current = await site.get('/mon-espace/demandes', secretary);
    const archived = await site.get('/mon-espace/demandes?vue=terminees', secretary);
    for (const page of [current, archived]) expect(await htmlFaults(page.body)).toEqual([]);
    expect(current.body).toContain(open);
    expect(current.body).not.toContain(closed);
    expect(archived.body).toContain(closed);
    expect(words(current.body)).toMatch(/1 message/);
    expect((await site.get('/mon-espace/demandes', stranger)).body).not.toContain(open);
    for (const apres of ['x', `2026-11-03T13:05:00.000Z_${newId()}`, '9999999999_'])
      expect((await site.get(`/mon-espace/demandes?apres=${apres}`, secretary)).statusCode).toBe(200);
  });
});

test('unread messages have a list of their own, whatever became of the request, to which the tile leads', async () => {
  const written = await fileRequest(filer);
  const silent = await fileRequest(filer);
  const message = { sendKey: newId(), body: 'Bonjour', attach: async () => 0 };
  await sendMessage(site.platform, agent, written, message);
  const letter = async () => null;
  await decideRequest(site.platform, agent, written, { outcome: 'close', reason: 'Doublon.', letter });
  const tiles = await site.platform.database.withScope(
    { kind: 'account', account: filer.account.id },
    async (tx) => {
      const list = `/viorne/mon-espace/demandes?espace=${filer.space}`;
      const space = { id: filer.space, kind: 'organisation', name: '', role: 'owner' } as never;
      const visit = visitOf({ portal: site.portal, viewer: undefined, byHost: false }, '');
      const asked = { spaces: [filer.space], space, visit, listIn: () => list } as never;
      return (await giveRequests(tx, asked)).tiles;
    },
  );
  const href = `/viorne/mon-espace/demandes?espace=${filer.space}&vue=non-lues`;
  expect(tiles?.map((tile) => tile.href)).toEqual([href.replace('&vue=non-lues', ''), href]);
  const list = await site.get(href.replace('/viorne', ''), secretary);
  expect(list.body).toContain(written);
  expect(list.body).not.toContain(silent);
  expect(await htmlFaults(list.body)).toEqual([]);
  await site.get(path(written, '/messages'), secretary);
  expect((await site.get(href.replace('/viorne', ''), secretary)).body).not.toContain(written);
});

test('an empty « En cours » says that what was sent has its outcome, and leads to it', async () => {
  const { portal } = site;
  const other = await openFiler(site, portal);
  const cookie = await newSession(site.database, other.account);
  const list = `/mon-espace/demandes?espace=${other.space}`;
  expect((await site.get(list, cookie)).body).toContain('Une demande transmise reste ici');
  const number = await fileRequest(other);
  await cancelRequest(site.platform, citizenAct(other), number);
  const { body } = await site.get(list, cookie);
  expect(body).toContain('ont leur réponse, ou sont annulées');
  expect(body).toMatch(/class="button [^"]*" href="[^"]*vue=terminees"/);
  expect(body).not.toContain('Voir les démarches</a>');
});

test('the list may be limited to one space of the person, never to another’s', async () => {
  const number = await fileRequest(filer);
  const listed = (space: string, cookie: string) => site.get(`/mon-espace/demandes?espace=${space}`, cookie);
  const organisation = await listed(filer.space, secretary);
  expect(organisation.body).toContain(number);
  expect(organisation.body).toContain('Voir les demandes de tous mes espaces');
  expect(organisation.body).toContain(`?espace=${filer.space}&amp;vue=terminees`);
  expect(await htmlFaults(organisation.body)).toEqual([]);
  expect((await listed(filer.account.space, secretary)).body).not.toContain(number);
  const elsewhere = await listed(filer.space, stranger);
  expect(elsewhere.body).not.toContain(number);
  expect(elsewhere.body).not.toContain('Voir les demandes de tous mes espaces');
});

test('a request is cancelled after a question, once', async () => {
  const number = await fileRequest(filer);
  const done = await site.post(path(number, '/annuler'), { confirmation: 'oui' }, secretary);
  expect(done.headers.location).toBe(`/viorne${path(number)}?fait=annulation`);
  expect((await site.post(path(number, '/annuler'), { confirmation: 'oui' }, secretary)).statusCode).toBe(
    409,
  );
  expect((await site.get(path(number, '/annuler'), secretary)).statusCode).toBe(409);
  expect((await site.post(path(number, '/annuler'), {}, stranger)).statusCode).toBe(404);
});
