import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginDraft, type FilingSite, fieldsOf, openFilingSite, settleWorld, type World } from './testing.ts';

let site: FilingSite;
let world: World;
let cookie: string;

beforeAll(async () => {
  site = await openFilingSite();
  world = await settleWorld(site);
  cookie = world.claire.cookie;
});
afterAll(() => site.close());

const pageOf = (draft: string, page = 'commune') => `/brouillons/${draft}/pages/${page}`;
const open = async (draft: string, page = 'commune') =>
  fieldsOf((await site.get(pageOf(draft, page), cookie)).body);
const save = (draft: string, fields: Record<string, string | string[]>) =>
  site.post(`/brouillons/${draft}/saisie`, fields, cookie);

/** Two tabs on one page: the other saves `theirs`, this one posts `mine`, saying what it held or not. */
const compare = async (mine: Record<string, string>, theirs: Record<string, string>, page = 'commune') => {
  const draft = await beginDraft(site, world);
  const [first, second] = [await open(draft, page), await open(draft, page)];
  await site.post(pageOf(draft, page), { ...first, ...theirs, _action: 'save' }, cookie);
  const { _start, ...unsaid } = second;
  const post = (fields: Record<string, string | string[]>) =>
    site.post(pageOf(draft, page), { ...fields, ...mine, _action: 'compare' }, cookie);
  return { draft, known: () => post(second), unknown: () => post(unsaid) };
};

test('what this tab did not touch is not asked, and stays as the other saved it', async () => {
  const { draft, known } = await compare(
    { nom: 'Ici' },
    { nom: 'Ailleurs', courriel: 'autre@ville.example' },
  );
  const asked = await known();
  expect(asked.statusCode).toBe(409);
  expect(asked.body).toContain('_choice.nom');
  expect(asked.body).not.toContain('_choice.courriel');
  await site.post(pageOf(draft), { ...fieldsOf(asked.body), _action: 'keep' }, cookie);
  expect(await open(draft)).toMatchObject({ nom: 'Ici', courriel: 'autre@ville.example' });
});

test('changes that do not touch the same question are put together, and nothing is asked', async () => {
  const { draft, known } = await compare({ nom: 'Ici' }, { courriel: 'autre@ville.example', deja: 'no' });
  const answer = await known();
  expect(answer.headers.location).toBe(`/viorne${pageOf(draft)}?fait=reunion`);
  expect((await site.get(answer.headers.location ?? '', cookie)).body).toContain(
    'Cette page a aussi été modifiée ailleurs',
  );
  expect(await open(draft)).toMatchObject({ nom: 'Ici', courriel: 'autre@ville.example', deja: 'no' });
});

test('a box and a group left alone here are not emptied over what the other filled', async () => {
  const theirs = { lettre: 'yes', 'lieux.1.lieu': 'Parc' };
  const { draft, known } = await compare({}, theirs, 'sites');
  expect((await known()).statusCode).toBe(303);
  expect(await open(draft, 'sites')).toMatchObject(theirs);
});

test('a page that does not say what it held is asked everything, what is saved being ticked', async () => {
  const { draft, unknown } = await compare({}, { nom: 'Ailleurs' });
  const asked = await unknown();
  expect(asked.statusCode).toBe(409);
  await site.post(pageOf(draft), { ...fieldsOf(asked.body), _action: 'keep' }, cookie);
  expect(await open(draft)).toMatchObject({ nom: 'Ailleurs' });
});

test('what a tab saved by itself is no longer its own change', async () => {
  const draft = await beginDraft(site, world);
  const first = await open(draft);
  const saved = await save(draft, { ...first, nom: 'Ici', _page: 'commune' });
  const { version, start } = saved.json();
  await site.post(pageOf(draft), { ...(await open(draft)), nom: 'Ailleurs', _action: 'save' }, cookie);
  const mine = { ...first, nom: 'Ici', deja: 'no', _version: String(version), _start: start };
  expect((await site.post(pageOf(draft), { ...mine, _action: 'compare' }, cookie)).statusCode).toBe(303);
  expect(await open(draft)).toMatchObject({ nom: 'Ailleurs', deja: 'no' });
});
