import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDemonstrationWorld, demonstrationPassword } from '../../src/demonstration/index.ts';
import { cookieOf } from '../../src/program/testing.ts';
import { send } from '../isolation/browser.ts';
import { openWholeServer, type WholeServer } from '../isolation/whole-server.ts';
import { crawl, type Page } from './crawl.ts';

let server: WholeServer;

beforeAll(async () => {
  server = await openWholeServer();
  server.ground.setNow('2026-11-21T10:00:00Z');
  await createDemonstrationWorld(server.platform, () => undefined);
}, 300_000);
afterAll(() => server.close());

const signIn = async (portal: string, email: string): Promise<string> => {
  const fields = { email, password: demonstrationPassword };
  return cookieOf(await send(server, { path: `${portal}/connexion`, fields }), '__Host-guichet');
};

const wrong = (pages: readonly Page[]): string[] =>
  pages.flatMap(({ address, from, faults }) =>
    faults.map((fault) => `${address} (from ${from || 'the start'}): ${fault}`),
  );

/** Titles borne by pages of several addresses; the same page asked in another way (`?…`) keeps its title. */
const sharedTitles = (pages: readonly Page[]): string[] => {
  const addresses = Map.groupBy(
    pages.filter(({ title }) => title !== ''),
    ({ title }) => title,
  );
  return [...addresses]
    .map(([title, bearers]) => [title, new Set(bearers.map(({ address }) => address.split('?')[0]))] as const)
    .filter(([, bearers]) => bearers.size > 1)
    .map(([title, bearers]) => `${title}: ${[...bearers].join(' ')}`);
};

test.each([
  ['nobody', '/viorne', undefined, ['/', '/viorne', '/plassans', '/valbelle', '/pays-de-plassans']],
  ['a town hall’s clerk', '/viorne', 'claire.fontaine@plassans.example', ['/viorne', '/viorne/mon-espace']],
  ['a parent', '/plassans', 'amina.diallo@courriel.example', ['/plassans', '/plassans/mon-espace']],
  ['an agent', '/viorne', 'julien.besson@viorne.example', ['/viorne/agent']],
  ['an administrator', '/plassans', 'camille.berger@plassans.example', ['/plassans/agent']],
])(
  'every link that %s can follow leads somewhere, to a valid page with a title of its own',
  async (_who, portal, email, starts) => {
    const pages = await crawl(server, starts, { cookie: email && (await signIn(portal, email)) });
    expect(pages.length).toBeGreaterThan(20);
    expect(wrong(pages)).toEqual([]);
    expect(sharedTitles(pages)).toEqual([]);
  },
  300_000,
);

test('at the host of an authority too, for nobody and for a clerk', async () => {
  const host = 'guichet.viorne.example';
  await server.ground.owner.updateTable('authority').set({ host }).where('slug', '=', 'viorne').execute();
  const cookie = await signIn('/viorne', 'claire.fontaine@plassans.example');
  for (const [visitor, start] of [
    [{ host }, '/'],
    [{ host, cookie }, '/mon-espace'],
  ] as const) {
    const pages = await crawl(server, [start], visitor);
    expect(pages.length).toBeGreaterThan(20);
    expect(wrong(pages)).toEqual([]);
  }
}, 300_000);
