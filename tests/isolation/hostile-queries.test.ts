/** Whatever stands after the « ? » of an address, or in the headers of a request: a page in French, never a failure. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../src/platform/identifiers/index.ts';
import { type Answer, send } from './browser.ts';
import type { Door } from './door.ts';
import { hostileTexts } from './hostile-bodies.ts';
import type { PersonName } from './people.ts';
import { readingDoors } from './reading-doors.ts';
import { routesOf } from './routes.ts';
import { faultsOf } from './sound.ts';
import { cookieOf } from './visit.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 120_000);
afterAll(() => world?.close());

/** Every parameter that a page of ours reads. */
const parameters = (
  'apres avant categorie cle enregistre espace etat fait issue q recherche ' +
  'renvoye retour signaler tri verifier vue'
).split(' ');

const instants = [
  `2026-11-03T13:05:00.000Z_${newId()}`,
  `-271821-04-20T00:00:00.000Z_${newId()}`,
  `+275760-09-13T00:00:00.000Z_${newId()}`,
  `0000-01-01T00:00:00Z_${newId()}`,
  `9999-12-31 23:59:59.999999+00_${newId()}`,
  '2026-02-31_x',
];

const encode = (text: string): string => encodeURIComponent(text.toWellFormed()).replaceAll('%00', '%01');
const values = [...hostileTexts.filter((text) => text.length < 2_000), 'y'.repeat(5_000), ...instants].map(
  encode,
);

/** The worst of them, for the pages that should not even look. */
const worst = [
  '\u0001',
  '-1',
  '__proto__',
  'constructor',
  '<script>alert(1)</script>',
  'y'.repeat(5_000),
].map(encode);

/** What comes after the « ? », for one value: each parameter once, and twice. */
const queries = (value: string): string[] => [
  parameters.map((name) => `${name}=${value}`).join('&'),
  parameters.map((name) => `${name}=${value}&${name}=${value}`).join('&'),
];

/** Addresses that are written as no form writes them. */
const oddities = [
  'vue=%',
  'q=%ff%fe',
  'q=%00',
  '&&==&',
  '__proto__=x&constructor=x&toString=x',
  '__proto__[x]=1&vue[]=a&vue[b]=c',
  Array.from({ length: 3_000 }, (_, index) => `p${index}=x`).join('&'),
  'q=a&'.repeat(3_000),
];

type Address = [route: string, path: string, who: PersonName];

const addresses = (): Address[] => {
  const named = routesOf('public', 'secret', 'personal', 'staff')
    .filter((route) => route.startsWith('GET /:portal') && !/\.(css|png|jpg|svg|ico|txt|atom)$/.test(route))
    .map(
      (route): Address => [
        route,
        route.slice(4).replace(':portal', 'viorne').replace(':slug', 'palmares'),
        whoReads(route),
      ],
    );
  const doors = new Map(readingDoors.map((door: Door) => [door.route, door]));
  return [
    ...named,
    ...[...doors].map(
      ([route, door]): Address => [
        route,
        `/viorne${door.path(world)}`,
        Object.keys(door.opens)[0] as PersonName,
      ],
    ),
  ];
};

const whoReads = (route: string): PersonName => {
  if (route.endsWith('/agent')) return 'agent';
  return /mon-espace|brouillons|deposer/.test(route) ? 'citizen' : 'nobody';
};

const isFile = ({ headers }: Answer): boolean =>
  'content-disposition' in headers || String(headers['content-type']).startsWith('image/');
const faults = (answer: Answer): string[] => (isFile(answer) ? [] : faultsOf(answer));

const withQuery = (path: string, query: string): string => `${path}${path.includes('?') ? '&' : '?'}${query}`;

describe('parameters that no link of ours holds', () => {
  test('on every page', async () => {
    const found: string[] = [];
    for (const [route, path, who] of addresses())
      for (const query of [...worst.flatMap(queries), ...oddities]) {
        const answer = await send(world.server, {
          path: withQuery(path, query),
          cookie: cookieOf(world, who),
        });
        found.push(...faults(answer).map((fault) => `${route} ${query.slice(0, 120)}: ${fault}`));
      }
    expect(found).toEqual([]);
  }, 300_000);

  test('one by one, on the pages that read them', async () => {
    const lists = ['demarches', 'actualites', 'mon-espace/demandes', 'brouillons', 'agent'];
    const requests = [`demandes/${world.incomplete}`, `agent/demandes/${world.incomplete}`];
    const found: string[] = [];
    for (const page of [...lists, ...requests])
      for (const value of values)
        for (const query of [
          ...queries(value),
          ...parameters.map((name) => `${name}=${value}&${name}=${value}`),
        ]) {
          const cookie = cookieOf(world, page.startsWith('agent') ? 'agent' : 'citizen');
          const answer = await send(world.server, { path: `/viorne/${page}?${query}`, cookie });
          found.push(...faults(answer).map((fault) => `${page} ${query.slice(0, 120)}: ${fault}`));
        }
    expect(found).toEqual([]);
  }, 300_000);
});

describe('headers that no browser sends', () => {
  const odd: Record<string, string>[] = [
    { cookie: '%;=;;a=%zz; __Host-guichet=%00; guichet-message=%' },
    {
      cookie: `guichet-message=${Buffer.from('{"email":{"toString":1},"returnTo":[]}').toString('base64url')}`,
    },
    { cookie: `guichet-message=${Buffer.from('[null]').toString('base64url')}` },
    {
      cookie: `guichet-message=${Buffer.from('{"email":"a@b.fr","returnTo":"//evil.example"}').toString('base64url')}`,
    },
    { host: '' },
    { host: 'évil.example:99999' },
    { host: '@' },
    { host: '../..' },
    { 'x-forwarded-for': "', drop table" },
    { 'x-forwarded-for': `${'1.1.1.1, '.repeat(500)}` },
    { 'if-none-match': 'W/"x", *, "' },
    { accept: 'application/json' },
    { accept: '*/*;q=x' },
    { 'accept-encoding': 'rien;q=-1' },
    { range: 'bytes=9-1' },
    { 'user-agent': 'x'.repeat(8_000) },
    { 'content-type': 'multipart/form-data; boundary=x' },
    { 'transfer-encoding': 'rien' },
  ];

  test.each(odd.map((headers) => [JSON.stringify(headers).slice(0, 100), headers] as const))(
    '%s',
    async (_title, headers) => {
      const found: string[] = [];
      for (const [route, path, who] of addresses()) {
        const cookie = headers.cookie ? undefined : cookieOf(world, who);
        const answer = await send(world.server, { path, cookie, headers });
        found.push(...faults(answer).map((fault) => `${route}: ${fault}`));
      }
      expect(found).toEqual([]);
    },
  );
});
