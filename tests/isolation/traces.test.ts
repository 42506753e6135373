/**
 * What the whole journey leaves behind it: no name, no address, no secret and nothing that was typed, neither in an
 * address that a browser or a proxy keeps, nor in the log.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rightPerson } from '../../src/accounts/testing.ts';
import { readQueuedMails } from '../../src/platform/mail/testing.ts';
import { until } from '../../src/platform/testing-until.ts';
import { startBackground } from '../../src/program/background.ts';
import type { TestAccount } from '../ground/index.ts';
import { type Fields, follow, send } from './browser.ts';
import { hostileBodies } from './hostile-bodies.ts';
import type { Person } from './people.ts';
import { accept, askComplement, beginUpload, fileRequest, fillDraft, take, talk, typed } from './story.ts';
import { openWorld, privateWords, type World } from './world.ts';

let world: World;
/** Everything that must leave no trace. */
const secrets = new Set<string>(privateWords);
/** What is sent in vain, to see the errors written in the log. */
const refusedWord = 'Valeur-refusée-avec-fracas';

const email = 'ondine.passerose@gouttelette.example';
const person = {
  ...rightPerson(email),
  lastName: 'Passerose',
  firstName: 'Ondine',
  'address.street': '9 quai des Gouttelettes',
  'address.postcode': '70321',
  'address.town': 'BRUINEVAL',
  'address.country': 'FR',
} as const;
const password = 'Glycine-bleue-47';
const nextPassword = 'Jonquilles-et-5-Tulipes';
const organisation = {
  legalName: 'MAIRIE DE BRUINEVAL-LES-EAUX',
  legalForm: 'mairie',
  siret: '217 005 503 00016',
  website: 'www.bruineval.example',
  'address.street': '1 place de l’Averse',
  'address.postcode': '70321',
  'address.town': 'BRUINEVAL',
  'address.country': 'FR',
  phone: '03 84 77 66 55',
} as const;

const address = '203.0.113.77';
const post = (path: string, fields: Fields, cookie?: string): Promise<string> =>
  follow(world.server, { path: `/viorne${path}`, fields, cookie, headers: { 'x-forwarded-for': address } });

/** The secret of the link in the last mail to somebody. */
const secretMailed = async (to: string): Promise<string> => {
  const mail = (await readQueuedMails(world.server.ground, to)).at(-1);
  const secret = /cle=([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? '';
  secrets.add(secret);
  return secret;
};

const signIn = async (word: string): Promise<string> => {
  const wrong = { email, password: refusedWord };
  const options = { path: '/viorne/connexion', headers: { 'x-forwarded-for': address } };
  await send(world.server, { ...options, fields: wrong });
  const answer = await send(world.server, { ...options, fields: { email, password: word } });
  const { name = '', value = '' } = answer.cookies[0] ?? {};
  secrets.add(value);
  return `${name}=${value}`;
};

const enrol = async (): Promise<string> => {
  await post('/inscription', person);
  await post('/activation', { cle: await secretMailed(email), password, retour: '/viorne/mon-espace' });
  await signIn(password);
  await post('/mot-de-passe-oublie', { email });
  const changed = { password: nextPassword, passwordConfirmation: nextPassword };
  await post('/nouveau-mot-de-passe', { cle: await secretMailed(email), ...changed });
  return signIn(nextPassword);
};

const file = async (cookie: string): Promise<string[]> => {
  const created = await post('/mon-espace/organismes/nouveau', organisation, cookie);
  const space = /organismes\/([0-9a-f-]{36})/.exec(created)?.[1] ?? '';
  const citizen: Person = { account: {} as TestAccount, cookie };
  const teller = { server: world.server, citizen, agent: world.people.agent };
  const { number } = await fileRequest(teller, space);
  await take(teller, number);
  await talk(teller, number);
  await askComplement(teller, number);
  const second = await fileRequest(teller, space);
  await take(teller, second.number);
  await accept(teller, second.number);
  await beginUpload(teller, await fillDraft(teller, space));
  return [number, second.number];
};

/** Refusals of every sort, each with a word that nobody must find again. */
const failNoisily = async (cookie: string, number: string): Promise<void> => {
  const bodies = Object.values(hostileBodies);
  const paths = [
    '/connexion',
    '/inscription',
    `/demandes/${number}/messages`,
    `/brouillons/${world.draft}/pages/commune`,
  ];
  for (const path of paths) {
    for (const { type, content } of bodies)
      await send(world.server, {
        path: `/viorne${path}?q=${encodeURIComponent(refusedWord)}`,
        cookie,
        body: content,
        headers: type ? { 'content-type': type } : {},
      });
    const fields = {
      message: refusedWord,
      email: `${refusedWord}@x`,
      cle: refusedWord,
      _typed: `{"nom":"${refusedWord}`,
    };
    for (const site of ['same-origin', 'cross-site'])
      await send(world.server, {
        path: `/viorne${path}`,
        cookie,
        fields,
        headers: { 'sec-fetch-site': site, 'user-agent': refusedWord },
      });
  }
  await send(world.server, {
    path: `/viorne/agent?q=${organisation.legalName.replaceAll(' ', '+')}`,
    cookie: world.people.agent.cookie,
  });
  await send(world.server, { path: `/viorne/${encodeURIComponent(refusedWord)}`, cookie });
  await send(world.server, { path: `/viorne/%e0${encodeURIComponent(refusedWord)}`, cookie });
};

/** The worker sends every mail that was written. */
const sendMails = async (): Promise<number> => {
  const { platform, ground, mailbox } = world.server;
  const peers = { databaseUrl: ground.ownerUrl, smtpUrl: mailbox.url, mailbox, stop: async () => undefined };
  const background = await startBackground(platform, peers);
  const waiting = () => ground.owner.selectFrom('mail').select('id').where('status', '=', 'queued').execute();
  await until(async () => (await waiting()).length === 0);
  await background.stop();
  return (await mailbox.list({ limit: 200 })).length;
};

let mails = 0;

beforeAll(async () => {
  world = await openWorld();
  const cookie = await enrol();
  const numbers = await file(cookie);
  const own = [person.firstName, person.lastName, email, password, nextPassword, person['address.street']];
  for (const word of [...own, ...Object.values(organisation).filter((value) => value.length > 8)])
    secrets.add(word);
  for (const word of [...numbers, refusedWord, address, '217005503', '03847766', 'BRUINEVAL'])
    secrets.add(word);
  for (const { cookie: known } of Object.values(world.people)) secrets.add(known.replace(/^.*=/, ''));
  await failNoisily(cookie, numbers[0] ?? '');
  mails = await sendMails();
}, 240_000);
afterAll(() => world?.close());

const spellings = (word: string): string[] => [
  word,
  encodeURIComponent(word),
  word.toLowerCase(),
  JSON.stringify(word).slice(1, -1),
];
const found = (text: string, words: Iterable<string>): string[] =>
  [...words].filter((word) => spellings(word).some((spelling) => text.includes(spelling)));

describe('addresses', () => {
  test('hold nothing of what was typed, no name and no secret', () => {
    const { locations } = world.server;
    expect(locations.length).toBeGreaterThan(50);
    const numbers = /^[2-9A-Z]{4}-[2-9A-Z]{4}$/;
    const words = [...secrets].filter((word) => !numbers.test(word));
    for (const location of locations) expect([location, found(location, words)]).toEqual([location, []]);
    expect(locations.filter((location) => /@|%40/.test(location))).toEqual([]);
  });
});

describe('the log', () => {
  test('tells what was done', () => {
    const lines = world.server
      .log()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const said = new Set(lines.map((line) => line.msg));
    expect(said).toContain('answered');
    expect(said).toContain('refused');
    expect(lines.filter((line) => line.msg === 'answered').length).toBeGreaterThan(200);
    expect(mails).toBeGreaterThan(10);
    for (const line of lines)
      expect(line.url ?? line.req ?? line.hostname ?? line.remoteAddress).toBeUndefined();
  });

  test('says nothing of whom, from where, nor of what was typed', () => {
    expect(found(world.server.log(), secrets)).toEqual([]);
    expect(found(world.server.log(), Object.values(typed))).toEqual([]);
    expect(world.server.log()).not.toMatch(/[\w.+-]+@[\w-]+\.example/);
  });
});
