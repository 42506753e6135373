import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  newAccess,
  newAccount,
  newAuthority,
  newProcedure,
  newSession,
  newStaff,
  newTeam,
  type TestAccount,
} from '../../tests/ground/index.ts';
import type { Portal } from '../access/index.ts';
import { countStatements } from '../platform/database/index.ts';
import { newId } from '../platform/identifiers/index.ts';
import { spaceGifts } from '../program/space-gifts.ts';
import { htmlFaults, openTestSite, type TestSite } from '../program/testing.ts';
import { type Act, cancelRequest, requestComplement, sendMessage, takeInCharge } from '../requests/index.ts';
import { citizenAct, type Filer, openFiler, sendRequest, transmit, viewerOf } from '../requests/testing.ts';
import { registerOwnSpace } from './index.ts';

let site: TestSite;
let library: Pick<Filer, 'portal' | 'team' | 'procedure'>;
let agents: { viorne: Act; plassans: Act };

const agentOf = async (portal: Portal): Promise<Act> => {
  const worker = await newAccount(site.database);
  await newStaff(site.database, portal, worker);
  const staff = { role: 'agent', teams: [], position: 'Chargé de mission' } as const;
  return { side: 'authority', portal, viewer: viewerOf(worker, { staff }) };
};

beforeAll(async () => {
  site = await openTestSite((app, platform) => registerOwnSpace(app, platform, spaceGifts));
  const { database } = site;
  const authority = await newAuthority(database, { slug: 'plassans', name: 'Commune de Plassans' });
  const portal = authority as unknown as Portal;
  const team = await newTeam(database, portal);
  const procedure = await newProcedure(database, portal, { team, name: 'Carte de bibliothèque' });
  library = { portal, team, procedure };
  agents = { viorne: await agentOf(site.portal), plassans: await agentOf(portal) };
});
afterAll(() => site.close());

/** Claire files for her commune, for herself, and for herself at another authority; Paul shares the commune only. */
let commune: Filer;
let herself: Filer;
let elsewhere: Filer;
let paul: TestAccount;
let cookies: { claire: string; paul: string; stranger: string };

beforeEach(async () => {
  const { database } = site;
  site.setNow('2026-11-03T09:00:00Z');
  commune = await openFiler(site, site.portal);
  herself = { ...commune, space: commune.account.space };
  elsewhere = { ...herself, ...library };
  paul = await newAccount(database, { first_name: 'Paul', last_name: 'Aubert' });
  await newAccess(database, { space_id: commune.space }, paul);
  cookies = {
    claire: await newSession(database, commune.account),
    paul: await newSession(database, paul),
    stranger: await newSession(database, await newAccount(database)),
  };
});

const own = '/mon-espace';
const ofCommune = () => `/mon-espace/organismes/${commune.space}`;

const keepSafe = (account: string) =>
  site.database.withScope({ kind: 'account', account }, (tx) =>
    tx
      .insertInto('safe_document')
      .values({ id: newId(), account_id: account, kind: 'identity', created_at: new Date() })
      .execute(),
  );
/** Files a request a minute later than the one before; its draft goes, as the sending of a form makes it go. */
const file = async (filer: Filer): Promise<string> => {
  site.wait(60);
  const transmission = await transmit(filer);
  const number = await sendRequest(filer, transmission);
  await site.owner.deleteFrom('draft').where('id', '=', transmission.draft).execute();
  return number;
};
/** An answer being prepared to a request that came back: part of that request, no draft of another one. */
const prepareAnswer = async (filer: Filer, number: string): Promise<void> => {
  const request = site.owner.selectFrom('request').select('id').where('number', '=', number);
  await transmit(filer, {}, (await request.executeTakeFirstOrThrow()).id);
};
const write = (agent: Act, number: string) =>
  sendMessage(site.platform, agent, number, { sendKey: newId(), body: 'Bonjour', attach: async () => 0 });
const askMore = async (agent: Act, number: string) => {
  await takeInCharge(site.platform, agent, number);
  await requestComplement(site.platform, agent, number, { explanation: 'Plan illisible.', reasons: [] });
};

const words = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ');

/** What a page of a space counts, by the title of its tiles. */
const countsOf = async (path: string, cookie: string): Promise<Record<string, number>> => {
  const { body } = await site.get(path, cookie);
  const tiles = body.split('<li class="tile">').slice(1);
  const counted = tiles.flatMap((tile) => {
    const title = /tile-link"[^>]*>([^<]*)/.exec(tile)?.[1] ?? '';
    const count = /tile-count">(\d+)/.exec(tile)?.[1];
    return count === undefined ? [] : [[title, Number(count)]];
  });
  return Object.fromEntries(counted);
};

/** A part of the page, by its title: its words, and where its rows lead. */
const partOf = async (path: string, cookie: string, title: RegExp) => {
  const { body } = await site.get(path, cookie);
  expect(await htmlFaults(body)).toEqual([]);
  const part = body.split('<section').find((one) => title.test(words(`<${one}`))) ?? '';
  const links = [...part.matchAll(/href="([^"]*\/demandes\/[^"]*)"/g)].map(([, href]) => href);
  return { text: words(`<${part}`), links };
};
const toDo = (path: string, cookie: string) => partOf(path, cookie, /actions? à faire/);
const latest = (path: string, cookie: string) => partOf(path, cookie, /Dernières demandes/);

describe('the counts of a space', () => {
  beforeEach(async () => {
    const [first] = [await file(commune), await file(commune), await file(herself)];
    const card = await file(elsewhere);
    await cancelRequest(site.platform, citizenAct(herself), await file(herself));
    await transmit(commune);
    await transmit(herself);
    for (const _ of [1, 2]) await write(agents.viorne, first);
    await write(agents.plassans, card);
    await prepareAnswer(commune, first);
    for (const account of [commune.account.id, commune.account.id, paul.id]) await keepSafe(account);
  });
  const held = { Demandes: 2, Brouillons: 1, 'Messages non lus': 2 };

  test('are, on a person’s own page, those of all their spaces at all authorities', async () => {
    expect(await countsOf(own, cookies.claire)).toEqual({
      Demandes: 4,
      Brouillons: 2,
      'Messages non lus': 3,
      'Mes pièces justificatives': 2,
      'Mes organismes': 1,
    });
  });

  test('are, on an organisation’s page, its own alone, the same for each of its members', async () => {
    for (const cookie of [cookies.claire, cookies.paul])
      expect(await countsOf(ofCommune(), cookie)).toEqual({ ...held, Membres: 2 });
  });

  test('never hold what a colleague does for herself', async () => {
    expect(await countsOf(own, cookies.paul)).toEqual({
      ...held,
      'Mes pièces justificatives': 1,
      'Mes organismes': 1,
    });
  });

  test('of somebody else are nothing', async () => {
    expect(await countsOf(own, cookies.stranger)).toEqual({
      Demandes: 0,
      Brouillons: 0,
      'Messages non lus': 0,
      'Mes pièces justificatives': 0,
      'Mes organismes': 0,
    });
    const page = await site.get(own, cookies.stranger);
    for (const kindly of ['Vous n’avez rien à faire pour le moment', 'Pas encore de demande'])
      expect(page.body).toContain(kindly);
  });
});

describe('« À faire »', () => {
  test('has what waits in all spaces, said and led to where it is; an organisation’s page has its own', async () => {
    const asked = await file(commune);
    const card = await file(elsewhere);
    await file(herself);
    await askMore(agents.viorne, asked);
    site.wait(60);
    for (const _ of [1, 2]) await write(agents.plassans, card);
    const mine = await toDo(own, cookies.claire);
    expect(mine.text).toContain('2 actions à faire');
    expect(mine.text).toContain('Lire le message sur « Carte de bibliothèque »');
    expect(mine.text).toContain('Commune de Plassans — 2 nouveaux messages.');
    expect(mine.text).toContain('Compléter « Palmarès des Villes et Villages fleuris »');
    expect(mine.text).toContain('jusqu’au jeudi 3 décembre 2026 inclus');
    expect(mine.links).toEqual([`/plassans/demandes/${card}/messages`, `/viorne/demandes/${asked}`]);
    for (const [path, cookie] of [
      [ofCommune(), cookies.claire],
      [ofCommune(), cookies.paul],
      [own, cookies.paul],
    ] as const) {
      const ofTheCommune = await toDo(path, cookie);
      expect(ofTheCommune.text).toContain('1 action à faire');
      expect(ofTheCommune.links).toEqual([`/viorne/demandes/${asked}`]);
    }
  });

  test('loses what waits no more', async () => {
    const asked = await file(commune);
    await askMore(agents.viorne, asked);
    await cancelRequest(site.platform, citizenAct(commune), asked);
    expect((await site.get(own, cookies.claire)).body).toContain('Vous n’avez rien à faire pour le moment');
  });
});

describe('a draft that waits', () => {
  const draftLinks = async (path: string, cookie: string) => {
    const { body } = await site.get(path, cookie);
    return [...body.matchAll(/href="([^"]*\/brouillons\/[^"]*)"/g)].map(([, href]) => href);
  };

  test('is to be finished, on the portal where it was begun, and says when it was saved', async () => {
    const mine = await transmit(herself);
    const card = await transmit(elsewhere);
    const shared = await transmit(commune);
    const { text } = await toDo(own, cookies.claire);
    expect(text).toContain('3 actions à faire');
    expect(text).toContain('Terminer « Palmarès des Villes et Villages fleuris »');
    expect(text).toContain('Commune de Plassans — pas encore transmis, enregistré le');
    expect(text).toContain('au nom de MAIRIE DE LA VILLE FLEURIE — pas encore transmis');
    expect((await draftLinks(own, cookies.claire)).sort()).toEqual(
      [
        `/viorne/brouillons/${mine.draft}`,
        `/plassans/brouillons/${card.draft}`,
        `/viorne/brouillons/${shared.draft}`,
      ].sort(),
    );
    // A colleague sees what the commune began, and nothing of what Claire does for herself.
    expect(await draftLinks(own, cookies.paul)).toEqual([`/viorne/brouillons/${shared.draft}`]);
  });

  test('beyond three is counted, and the list has it', async () => {
    for (const _ of [1, 2, 3, 4, 5]) await transmit(commune);
    const { text } = await toDo(ofCommune(), cookies.paul);
    expect(text).toContain('5 actions à faire');
    expect(text).toContain('Voir mes 2 autres brouillons');
  });

  test('is not named twice when it answers a complement', async () => {
    const number = await file(commune);
    await askMore(agents.viorne, number);
    await prepareAnswer(commune, number);
    expect((await toDo(own, cookies.claire)).text).toContain('1 action à faire');
    expect(await draftLinks(own, cookies.claire)).toEqual([]);
  });
});

describe('« Dernières demandes »', () => {
  test('has the last four of all spaces, and says in whose name when it is another’s', async () => {
    const numbers: string[] = [];
    for (const filer of [commune, herself, commune, elsewhere, herself]) numbers.push(await file(filer));
    // What waits comes first in « À faire », and takes nobody's place here.
    await write(agents.viorne, numbers[0] ?? '');
    const [, second, third, card, last] = numbers;
    const mine = await latest(own, cookies.claire);
    expect(mine.links).toEqual([
      `/viorne/demandes/${last}`,
      `/plassans/demandes/${card}`,
      `/viorne/demandes/${third}`,
      `/viorne/demandes/${second}`,
    ]);
    expect(mine.text.match(/au nom de/g)).toHaveLength(1);
    expect(mine.text).toContain(
      `N° ${third}, transmise le 3 novembre 2026 au nom de MAIRIE DE LA VILLE FLEURIE`,
    );
    const ofTheCommune = await latest(ofCommune(), cookies.paul);
    expect(ofTheCommune.links).toEqual([`/viorne/demandes/${third}`, `/viorne/demandes/${numbers[0]}`]);
    expect(ofTheCommune.text).not.toContain('au nom de');
  });
});

test('each module says its part in one statement over its own tables, whatever there is to say', async () => {
  const empty = await countStatements(() => site.get(own, cookies.stranger));
  for (const filer of [commune, herself, elsewhere]) {
    await askMore(filer === elsewhere ? agents.plassans : agents.viorne, await file(filer));
    await transmit(filer);
  }
  const full = await countStatements(() => site.get(own, cookies.claire));
  const organisation = await countStatements(() => site.get(ofCommune(), cookies.claire));
  const readBy = ({ statements }: typeof full) =>
    statements.flatMap(
      (text) => /\bfrom "?(request|draft|safe_document|space_access)\b/.exec(text)?.[1] ?? [],
    );
  expect(readBy(full)).toEqual(['request', 'draft', 'safe_document']);
  expect(readBy(organisation)).toEqual(['request', 'draft', 'space_access']);
  expect(full.statements).toEqual(empty.statements);
  // The portal and the visitor, the scope, the three modules that keep something.
  expect(full.statements).toHaveLength(5);
  expect(organisation.statements).toHaveLength(5);
});
