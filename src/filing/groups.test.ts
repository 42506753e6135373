import { afterAll, beforeAll, expect, test } from 'vitest';
import { countStatements } from '../platform/database/index.ts';
import type { Fields } from '../program/testing-browser.ts';
import {
  beginDraft,
  type FilingSite,
  fieldsOf,
  fill,
  fillWhole,
  htmlFaults,
  openFilingSite,
  sending,
  settleWorld,
  type World,
} from './testing.ts';

let site: FilingSite;
let world: World;
let cookie: string;

beforeAll(async () => {
  site = await openFilingSite();
  world = await settleWorld(site);
  cookie = world.claire.cookie;
});
afterAll(() => site.close());

const pageOf = (draft: string, page = 'sites') => `/brouillons/${draft}/pages/${page}`;
const here = (path: string) => `/viorne${path}`;
const open = async (draft: string, page = 'sites') => (await site.get(pageOf(draft, page), cookie)).body;
const press = (draft: string, action: string, answers: Fields = {}) =>
  fill(site, cookie, pageOf(draft), { ...answers, _action: action });

/** A draft with two sites, « Parc » and « Mairie ». */
const withTwoSites = async (): Promise<string> => {
  const draft = await beginDraft(site, world);
  await press(draft, 'add:lieux', { 'lieux.1.lieu': 'Parc', 'lieux.1.surface': '12' });
  await press(draft, 'compare', { 'lieux.2.lieu': 'Mairie' });
  return draft;
};

test('items are added without a script, up to the maximum', async () => {
  const draft = await beginDraft(site, world);
  const added = await press(draft, 'add:lieux', { 'lieux.1.lieu': 'Parc' });
  expect(added.headers.location).toBe(here(`${pageOf(draft)}#lieux-2`));
  await press(draft, 'add:lieux');
  await press(draft, 'add:lieux');
  expect(fieldsOf(await open(draft)).lieux).toBe('1 2 3');
});

test('a removed item is said, where it stood, and comes back with everything typed', async () => {
  const draft = await withTwoSites();
  const fields = { ...fieldsOf(await open(draft)), _action: 'remove:lieux:1', 'lieux.1.lieu': 'Parc neuf' };
  const removal = await countStatements(() => site.post(pageOf(draft), fields, cookie));
  expect(removal.result.headers.location).toBe(here(`${pageOf(draft)}#lieux-1-retrait`));
  expect(removal.statements).toHaveLength(5);
  const page = await open(draft);
  expect(await htmlFaults(page)).toEqual([]);
  expect(page).toMatch(
    /id="lieux-1-retrait" tabindex="-1"><div class="notice notice--information" role="status">/,
  );
  expect(page).toContain('Vous avez retiré «\u00a0Site 1\u00a0» (Parc neuf).');
  expect(fieldsOf(page)).toMatchObject({ lieux: '2', 'lieux.2.lieu': 'Mairie' });
  expect(fieldsOf(page)).not.toHaveProperty(['lieux.1.lieu']);

  const undone = await press(draft, 'restore:lieux:1', { 'lieux.2.lieu': 'Mairie neuve' });
  expect(undone.headers.location).toBe(here(`${pageOf(draft)}#lieux-1`));
  const back = await open(draft);
  expect(back).not.toContain('Vous avez retiré');
  expect(fieldsOf(back)).toMatchObject({
    lieux: '1 2',
    'lieux.1.lieu': 'Parc neuf',
    'lieux.1.surface': '12',
    'lieux.2.lieu': 'Mairie neuve',
  });
});

test('what is typed after a removal is saved by itself, and the removal can still be undone', async () => {
  const draft = await withTwoSites();
  await press(draft, 'remove:lieux:1');
  const held = fieldsOf(await open(draft));
  const change = {
    _version: String(held._version),
    _form: String(held._form),
    _page: 'sites',
    lieux: '2',
    'lieux.2.lieu': 'Gare',
  };
  const saved = await countStatements(() => site.post(`/brouillons/${draft}/saisie`, change, cookie));
  expect(saved.result.statusCode).toBe(200);
  expect(saved.statements).toHaveLength(3);
  await press(draft, 'restore:lieux:1');
  expect(fieldsOf(await open(draft))).toMatchObject({ 'lieux.1.lieu': 'Parc', 'lieux.2.lieu': 'Gare' });
});

test('a removed item stays at hand until another page is saved, not when one only goes back', async () => {
  const draft = await withTwoSites();
  await press(draft, 'remove:lieux:2', { 'lieux.1.lieu': 'Parc' });
  expect((await press(draft, 'continue')).headers.location).toBe(here(pageOf(draft, 'pieces')));
  await fill(site, cookie, pageOf(draft, 'pieces'), { _action: 'back' });
  expect(await open(draft)).toContain('(Mairie)');
  await fill(site, cookie, pageOf(draft, 'commune'), { deja: 'no' });
  expect(await open(draft)).not.toContain('(Mairie)');
  const row = await site.owner
    .selectFrom('draft')
    .select('entries')
    .where('id', '=', draft)
    .executeTakeFirstOrThrow();
  expect(JSON.stringify(row.entries)).not.toContain('Mairie');
});

test('there is no room for it once the list is full again', async () => {
  const draft = await withTwoSites();
  await press(draft, 'remove:lieux:2');
  await press(draft, 'add:lieux');
  await press(draft, 'add:lieux');
  const page = await open(draft);
  expect(page).toContain('Pour le remettre, retirez-en d’abord un autre.');
  expect(page).not.toContain('restore:lieux:2');
  await press(draft, 'restore:lieux:2');
  expect(fieldsOf(await open(draft)).lieux).toBe('1 3 4');
});

test('a removed item is not sent', async () => {
  const draft = await beginDraft(site, world);
  await fillWhole(site, world, draft);
  await press(draft, 'add:lieux');
  await press(draft, 'remove:lieux:2', { 'lieux.2.lieu': 'Jamais transmis' });
  const sent = await site.post(`/brouillons/${draft}/transmettre`, sending, cookie);
  expect(sent.headers.location).toMatch(/confirmation$/);
  const { answers } = await site.owner.selectFrom('submission').select('answers').executeTakeFirstOrThrow();
  expect(answers).toMatchObject({ lieux: [{ id: '1', values: { lieu: 'Place' } }] });
  expect(JSON.stringify(answers)).not.toMatch(/Jamais transmis|_removed/);
});

test.each([
  ['add:lieux', '1 2 3'],
  ['remove:lieux:1', '2'],
])('%s pressed twice is pressed once, and nobody disagrees', async (action, items) => {
  const draft = await withTwoSites();
  const fields = { ...fieldsOf(await open(draft)), _action: action };
  const answers = [
    await site.post(pageOf(draft), fields, cookie),
    await site.post(pageOf(draft), fields, cookie),
  ];
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303]);
  expect(answers[0]?.headers.location).toBe(answers[1]?.headers.location);
  expect(fieldsOf(await open(draft)).lieux).toBe(items);
  if (!action.startsWith('remove')) return;
  const back = { ...fieldsOf(await open(draft)), _action: 'restore:lieux:1' };
  await site.post(pageOf(draft), back, cookie);
  expect((await site.post(pageOf(draft), back, cookie)).statusCode).toBe(303);
  expect(fieldsOf(await open(draft))).toMatchObject({ lieux: '1 2', 'lieux.1.lieu': 'Parc' });
});

test('but what another tab typed meanwhile in a new item is not lost', async () => {
  const draft = await withTwoSites();
  const fields = { ...fieldsOf(await open(draft)), _action: 'add:lieux' };
  await press(draft, 'add:lieux');
  await press(draft, 'compare', { 'lieux.3.lieu': 'Gare' });
  // This tab typed nothing: its button works on what is saved, and there is nothing to ask.
  expect((await site.post(pageOf(draft), fields, cookie)).statusCode).toBe(303);
  expect(fieldsOf(await open(draft))).toMatchObject({ 'lieux.3.lieu': 'Gare' });
});

test.each([
  ['add:lieux', 'lettre', 'yes'],
  ['remove:lieux:1', 'lettre', 'yes'],
  ['add:lieux', 'lieux.2.lieu', 'Gare'],
  ['remove:lieux:1', 'lieux.2.lieu', 'Gare'],
])(
  '%s of another tab that changed %s is no second press: what it typed is kept, or asked',
  async (action, input, typed) => {
    const draft = await withTwoSites();
    const fields = { ...fieldsOf(await open(draft)), _action: action };
    await site.post(pageOf(draft), fields, cookie);
    const other = await site.post(pageOf(draft), { ...fields, [input]: typed }, cookie);
    if (other.statusCode === 409) expect(other.body).toContain(typed);
    else expect(fieldsOf(await open(draft))).toMatchObject({ [input]: typed });
  },
);
