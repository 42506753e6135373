import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  beginDraft,
  type FilingSite,
  fieldsOf,
  fillWhole,
  openFilingSite,
  pdf,
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

const pageOf = (draft: string) => `/brouillons/${draft}/pages/pieces`;
const held = async (draft: string) => fieldsOf((await site.get(pageOf(draft), cookie)).body);
/** Far larger than what waits in the buffers of a connection. */
const plan = { input: 'plan', name: 'plan.pdf', content: pdf('x'.repeat(3_000_000)) };

describe('a page posted with a file, from a tab left open', () => {
  test('leads to what says that it was sent when the draft was sent from another one', async () => {
    const draft = await beginDraft(site, world);
    await fillWhole(site, world, draft);
    const fields = await held(draft);
    const sent = await site.post(`/brouillons/${draft}/transmettre`, sending, cookie);
    const answer = await site.upload(pageOf(draft), fields, [plan, plan], cookie);
    expect([answer.statusCode, answer.headers.location]).toEqual([303, `/viorne/brouillons/${draft}`]);
    const number = /\/demandes\/([^/]+)\//.exec(sent.headers.location ?? '')?.[1] ?? 'no number';
    const said = await site.get(`/brouillons/${draft}`, cookie);
    expect(said.body).toContain('Cette demande a déjà été transmise');
    expect(said.body).toContain(number);
    const added = await site.upload(`/brouillons/${draft}/documents/plan`, {}, [plan], cookie);
    expect([added.statusCode, added.headers.location]).toEqual([303, `/viorne/brouillons/${draft}`]);
  });

  test('finds nothing when the draft was deleted in another one, or never was', async () => {
    const draft = await beginDraft(site, world);
    const fields = await held(draft);
    await site.post(`/brouillons/${draft}/supprimer`, { confirmation: 'oui' }, cookie);
    for (const gone of [draft, '01890000-0000-7000-8000-000000000000'])
      expect((await site.upload(pageOf(gone), fields, [plan], cookie)).statusCode).toBe(404);
  });
});

describe('a page posted by nobody signed in', () => {
  test('keeps what was typed, and no file', async () => {
    const draft = await beginDraft(site, world);
    const fields = { ...(await held(draft)), nom: 'Tapé trop tard' };
    const answer = await site.upload(pageOf(draft), fields, [plan], undefined);
    expect(answer.statusCode).toBe(401);
    expect(answer.body).toContain('Tapé trop tard');
  });

  test('is refused when it is more than any page of ours', async () => {
    const draft = await beginDraft(site, world);
    const texts = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`f${i}`, 'é'.repeat(10_000)]));
    const answer = await site.upload(pageOf(draft), texts, [plan], undefined);
    expect(answer.statusCode).toBe(413);
    expect(answer.body.length).toBeLessThan(20_000);
  });
});
