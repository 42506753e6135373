import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newFormVersion } from '../../tests/ground/index.ts';
import {
  beginDraft,
  contestForm,
  type FilingSite,
  fieldsOf,
  fill,
  htmlFaults,
  openFilingSite,
  readyDraft,
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

describe('drafts', () => {
  test('are listed for every space, or for one', async () => {
    const draft = await beginDraft(site, world);
    const all = await site.get('/brouillons', cookie);
    const organisation = await site.get(`/brouillons?espace=${world.claire.organisation}`, cookie);
    const own = await site.get(`/brouillons?espace=${world.claire.space}`, cookie);
    expect([all, organisation, own].map(({ body }) => body.includes(draft))).toEqual([true, true, false]);
    expect(all.body).toMatch(new RegExp(`href="/viorne/brouillons/${draft}"[^>]*>Reprendre<`));
    expect(organisation.body).toContain('Voir les brouillons de tous mes espaces');
    expect(await htmlFaults(organisation.body)).toEqual([]);
  });

  test('are deleted with their files, after a question', async () => {
    const draft = await readyDraft(site, world);
    const question = await site.get(`/brouillons/${draft}/supprimer`, cookie);
    expect(await htmlFaults(question.body)).toEqual([]);
    const asked = await site.post(`/brouillons/${draft}/supprimer`, {}, cookie);
    expect(asked.headers.location).toBe(`/viorne/brouillons/${draft}/supprimer`);
    const deleted = await site.post(`/brouillons/${draft}/supprimer`, { confirmation: 'oui' }, cookie);
    expect(deleted.headers.location).toBe('/viorne/brouillons?fait=suppression');
    expect((await site.get(`/brouillons/${draft}`, cookie)).statusCode).toBe(404);
    const { count } = await site.owner
      .selectFrom('file')
      .select((columns) => columns.fn.countAll<number>().as('count'))
      .where('draft_id', '=', draft)
      .executeTakeFirstOrThrow();
    expect(count).toBe(0);
  });

  test('stay on their version of the form until one moves them', async () => {
    const draft = await beginDraft(site, world);
    await fill(site, cookie, `/brouillons/${draft}/pages/commune`, { nom: 'Plassans', deja: 'no' });
    const [commune, ...others] = contestForm.pages;
    const fields = [
      ...(commune?.fields ?? []).filter((field) => field.key !== 'courriel'),
      { key: 'maire', kind: 'text', label: 'Nom du maire' },
    ];
    await newFormVersion(site.database, world.procedure, { pages: [{ ...commune, fields }, ...others] }, 2);
    const page = await site.get(`/brouillons/${draft}/pages/commune`, cookie);
    expect(page.body).toContain('passer à la nouvelle version');
    expect(fieldsOf(page.body)).toHaveProperty('courriel');
    const offer = await site.get(`/brouillons/${draft}/version`, cookie);
    expect(await htmlFaults(offer.body)).toEqual([]);
    expect(offer.body).toContain('Nom du maire');
    const moved = await site.post(`/brouillons/${draft}/version`, {}, cookie);
    expect(moved.headers.location).toBe(`/viorne/brouillons/${draft}`);
    const after = fieldsOf((await site.get(`/brouillons/${draft}/pages/commune`, cookie)).body);
    expect(after).toMatchObject({ nom: 'Plassans', deja: 'no', maire: '' });
    expect(after).not.toHaveProperty('courriel');
  });
});
