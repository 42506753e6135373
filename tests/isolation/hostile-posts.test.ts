/** Whatever is posted, to any route: a page in French, never a failure of the program. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, type Sending, send } from './browser.ts';
import { hiddenNames, hostileBodies, hostileTexts } from './hostile-bodies.ts';
import { posts } from './posts.ts';
import { faultsOf } from './sound.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 120_000);
afterAll(() => world?.close());

let visitors = 0;
/** Each post comes from another network, and nothing was counted before: how often one may try is not what is tested. */
const fromElsewhere = (): Record<string, string> => {
  visitors += 1;
  return { 'x-forwarded-for': `198.51.${Math.floor(visitors / 250) % 250}.${visitors % 250}` };
};

const post = async (sending: Sending): Promise<Answer> => {
  await world.server.ground.owner.deleteFrom('throttle').execute();
  return send(world.server, { ...sending, headers: { ...sending.headers, ...fromElsewhere() } });
};

const titles = posts.map(({ route, sending }, index) => [`${index + 1}. ${route}`, sending] as const);

describe('a body that no page sends', () => {
  test.each(titles)('%s', async (_title, sending) => {
    const faults: string[] = [];
    for (const [name, { type, content, headers }] of Object.entries(hostileBodies)) {
      const { method, path, cookie, headers: right } = sending(world);
      const answer = await post({
        method,
        path,
        cookie,
        body: content,
        headers: { ...right, ...headers, ...(type ? { 'content-type': type } : {}) },
      });
      faults.push(...faultsOf(answer).map((fault) => `${name}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });

  test('is refused for what it is', async () => {
    const path = `/viorne/demandes/${world.incomplete}/messages`;
    const { cookie } = world.people.citizen;
    const refused = async (name: string): Promise<number> => {
      const body = hostileBodies[name];
      const headers: Record<string, string> = body?.type ? { 'content-type': body.type } : {};
      return (await post({ path, cookie, body: body?.content, headers })).statusCode;
    };
    expect(await refused('a form too big')).toBe(413);
    expect(await refused('3,000 parts')).toBe(413);
    for (const name of ['a text', 'XML', 'an object', 'bytes'])
      expect([name, await refused(name)]).toEqual([name, 415]);
    for (const name of ['parts without a limit', 'parts cut short', 'a file cut short'])
      expect([name, await refused(name)]).toEqual([name, 400]);
  });
});

const readsHidden = (title: string): boolean => /:draft.(saisie|pages)/.test(title);

/** One post of each route. */
const eachRoute = [...new Map(posts.map(({ route, sending }) => [route, sending])).entries()];

describe('a field that nobody fills so', () => {
  test.each(eachRoute)(
    '%s',
    async (title, sending) => {
      const faults: string[] = [];
      const attempt = async (names: readonly string[], value: string | string[]): Promise<void> => {
        const right = sending(world);
        const strange = Object.fromEntries(names.map((name) => [name, value]));
        const answer = await post({ ...right, body: undefined, fields: { ...right.fields, ...strange } });
        faults.push(
          ...faultsOf(answer).map((fault) => `${names.join()} = ${String(value).slice(0, 80)}: ${fault}`),
        );
      };
      // The forms of drafts read every hidden name; the others only those that they know.
      const alone = [...Object.keys(sending(world).fields ?? {}), ...(readsHidden(title) ? hiddenNames : [])];
      for (const value of [...hostileTexts, ['oui', 'x', '', 'oui']]) {
        for (const name of new Set(alone)) await attempt([name], value);
        if (!readsHidden(title)) await attempt(hiddenNames, value);
      }
      expect(faults).toEqual([]);
    },
    120_000,
  );

  test('leaves pages that still open', async () => {
    const { citizen, agent } = world.people;
    const paths = [
      ...['commune', 'sites', 'pieces'].flatMap((page) =>
        [world.draft, world.complementDraft].map((draft) => `/brouillons/${draft}/pages/${page}`),
      ),
      ...[world.draft, world.complementDraft].map((draft) => `/brouillons/${draft}/recapitulatif`),
      ...['', '/messages', '/documents', '/reponses', '/historique'].map(
        (part) => `/demandes/${world.incomplete}${part}`,
      ),
      ...[
        '/mon-espace',
        '/mon-espace/compte',
        '/mon-espace/organismes',
        '/mon-espace/demandes',
        '/brouillons',
      ],
      `/demandes/${world.submitted}/recepisse.pdf`,
    ];
    for (const path of paths)
      expect([
        path,
        (await send(world.server, { path: `/viorne${path}`, cookie: citizen.cookie })).statusCode < 500,
      ]).toEqual([path, true]);
    for (const path of [
      `/agent`,
      `/agent/demandes/${world.incomplete}`,
      `/agent/demandes/${world.incomplete}/messages`,
    ])
      expect([
        path,
        (await send(world.server, { path: `/viorne${path}`, cookie: agent.cookie })).statusCode,
      ]).toEqual([path, 200]);
  });
});
