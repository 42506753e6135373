/** What a whole filing says to the database: sixteen exchanges, every statement and every write of them counted. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newProcedure } from '../../tests/ground/index.ts';
import { countStatements } from '../platform/database/index.ts';
import { type FilingSite, fieldsOf, openFilingSite, sending, settleWorld, type World } from './testing.ts';

const text = (key: string) => ({ key, kind: 'text', label: key });
const form = {
  pages: ['commune', 'candidature', 'sites', 'fin'].map((key) => ({
    key,
    title: key,
    fields: [text(`${key}-nom`), text(`${key}-lieu`)],
  })),
};

let site: FilingSite;
let world: World;
beforeAll(async () => {
  site = await openFilingSite();
  world = await settleWorld(site);
  await newProcedure(site.database, world.authority, { slug: 'quatre-pages', holder: 'organisation', form });
});
afterAll(() => site.close());

interface Exchange {
  readonly name: string;
  readonly statements: number;
  readonly writes: number;
}

/** Does what a person does from the threshold to the confirmation, and says what each exchange cost. */
const file = async (): Promise<Exchange[]> => {
  const { cookie } = world.claire;
  const exchanges: Exchange[] = [];
  const counted = async <T extends { statusCode: number }>(
    name: string,
    expected: number,
    ask: () => Promise<T>,
  ) => {
    const { result, statements, transactions, writes } = await countStatements(ask);
    expect(result.statusCode, name).toBe(expected);
    exchanges.push({ name, statements: statements.length + transactions.length, writes });
    return result;
  };
  const get = (name: string, path: string, status = 200) =>
    counted(name, status, () => site.get(path, cookie));
  const post = (name: string, path: string, fields: Record<string, string | string[]>, status = 303) =>
    counted(name, status, () => site.post(path, fields, cookie));

  const threshold = await get('threshold', '/demarches/quatre-pages/deposer');
  const begun = await post('begin', '/demarches/quatre-pages/deposer', fieldsOf(threshold.body));
  const draft = (begun.headers.location ?? '').replace('/viorne', '');
  await get('entry', draft, 303);
  for (const [place, { key }] of form.pages.entries()) {
    const page = await get(`page ${key}`, `${draft}/pages/${key}`);
    const typed = { ...fieldsOf(page.body), [`${key}-nom`]: 'Plassans', [`${key}-lieu`]: 'Place du Lavoir' };
    let version = {};
    if (place < 2) {
      const saved = await post(`autosave ${key}`, `${draft}/saisie`, { ...typed, _page: key }, 200);
      version = { _version: String(JSON.parse(saved.body).version) };
    }
    await post(`post ${key}`, `${draft}/pages/${key}`, { ...typed, ...version });
  }
  await get('summary', `${draft}/recapitulatif`);
  const sent = await post('send', `${draft}/transmettre`, sending);
  await get('confirmation', (sent.headers.location ?? '').replace('/viorne', ''));
  return exchanges;
};

const sum = (exchanges: readonly Exchange[], what: 'statements' | 'writes') =>
  exchanges.reduce((total, exchange) => total + exchange[what], 0);

test('a whole filing takes at most 85 statements in 42 writes, a page at most 2 writes', async () => {
  await file(); // a process reads a form once: not what a filing costs
  const exchanges = await file();
  if (process.env.SHOW_EXCHANGES) console.table(exchanges);
  expect(exchanges).toHaveLength(16);
  const pages = exchanges.filter(({ name }) => /^(threshold|entry|page|summary)/.test(name));
  expect(pages.filter(({ writes }) => writes > 2)).toEqual([]);
  expect(sum(exchanges, 'statements')).toBeLessThanOrEqual(85);
  expect(sum(exchanges, 'writes')).toBeLessThanOrEqual(42);
});
