/** Two at once on one draft, made certain by whoever holds it: what one of them saved is never lost without a word. */
import type { LightMyRequestResponse } from 'fastify';
import type { Kysely } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jsonb, type Tables } from '../platform/database/index.ts';
import { meet } from '../platform/database/testing.ts';
import type { SentFile } from '../program/testing.ts';
import {
  beginDraft,
  type FilingSite,
  fieldsOf,
  openFilingSite,
  pdf,
  readyDraft,
  send,
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

const pageOf = (draft: string, page = 'commune') => `/brouillons/${draft}/pages/${page}`;
const open = async (draft: string, page = 'commune') =>
  fieldsOf((await site.get(pageOf(draft, page), cookie)).body);
const holding = (draft: string) => (tx: Kysely<Tables>) =>
  tx.selectFrom('draft').select('id').where('id', '=', draft).forUpdate().execute();
const statuses = (answers: readonly PromiseSettledResult<LightMyRequestResponse>[]) =>
  answers.map((one) => (one.status === 'fulfilled' ? one.value.statusCode : one.reason));

test('of two tabs that save a page at once, the second is asked', async () => {
  const draft = await beginDraft(site, world);
  const held = await open(draft);
  const save = (nom: string) => () => site.post(pageOf(draft), { ...held, nom, _action: 'save' }, cookie);
  const answers = await meet(site, holding(draft), [save('Premier'), save('Second')]);
  expect(statuses(answers)).toEqual([303, 409]);
  expect(await open(draft)).toMatchObject({ nom: 'Premier' });
});

test('of two pages saved at once, none takes the other back', async () => {
  const draft = await beginDraft(site, world);
  const [commune, sites] = [await open(draft), await open(draft, 'sites')];
  const answers = await meet(site, holding(draft), [
    () => site.post(pageOf(draft), { ...commune, nom: 'Plassans', _action: 'save' }, cookie),
    () => site.post(pageOf(draft, 'sites'), { ...sites, lettre: 'yes', _action: 'save' }, cookie),
  ]);
  expect(statuses(answers)).toEqual([303, 303]);
  expect(await open(draft)).toMatchObject({ nom: 'Plassans' });
  expect(await open(draft, 'sites')).toMatchObject({ lettre: 'yes' });
});

test('what another tab is saving when the button is pressed is sent', async () => {
  const draft = await readyDraft(site, world);
  const saving = (tx: Kysely<Tables>) =>
    tx
      .updateTable('draft')
      .set(
        ({ fn }) =>
          ({ entries: fn('jsonb_concat', ['entries', jsonb({ nom: 'Le nom de la fin' })]) }) as never,
      )
      .where('id', '=', draft)
      .execute();
  const [sent] = await meet(site, saving, [() => send(site, cookie, draft)]);
  expect(statuses(sent ? [sent] : [])).toEqual([303]);
  const { answers } = await site.owner
    .selectFrom('submission')
    .select('answers')
    .where('draft_id', '=', draft)
    .executeTakeFirstOrThrow();
  expect(answers).toMatchObject({ nom: 'Le nom de la fin' });
});

test('a page saved while the draft is being sent is told that it was sent, not that all went well', async () => {
  const draft = await readyDraft(site, world);
  const held = await open(draft);
  const answers = await meet(site, holding(draft), [
    () => send(site, cookie, draft),
    () => site.post(pageOf(draft), { ...held, nom: 'Trop tard', _action: 'save' }, cookie),
  ]);
  expect(statuses(answers)).toEqual([303, 303]);
  const [, late] = answers;
  const location = late?.status === 'fulfilled' ? late.value.headers.location : undefined;
  expect(location).toBe(`/viorne/brouillons/${draft}`);
});

test('of two files sent at once for one place, one is kept and the other refused', async () => {
  const draft = await beginDraft(site, world);
  const accept = { accept: 'application/json' };
  const upload = (text: string) => () => {
    const file: SentFile = { input: 'plan', name: `${text}.pdf`, content: pdf(text) };
    return site.upload(`/brouillons/${draft}/documents/plan`, {}, [file], cookie, accept);
  };
  const answers = await meet(site, holding(draft), [upload('un'), upload('deux')]);
  expect(statuses(answers)).toEqual([200, 422]);
  const files = await site.owner.selectFrom('file').select('name').where('draft_id', '=', draft).execute();
  expect(files).toEqual([{ name: 'un.pdf' }]);
});
