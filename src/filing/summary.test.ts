import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countStatements } from '../platform/database/index.ts';
import {
  beginDraft,
  type FilingSite,
  fill,
  htmlFaults,
  numberIn,
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

describe('the summary', () => {
  test('shows every answer, the files, what is recommended, and the way to change each part', async () => {
    const draft = await readyDraft(site, world);
    const page = await site.get(`/brouillons/${draft}/recapitulatif`, cookie);
    expect(await htmlFaults(page.body)).toEqual([]);
    for (const text of [
      'MAIRIE DE LA VILLE FLEURIE',
      '12,5',
      'plan.pdf',
      'Vous n’avez pas joint',
      'Transmettre ma demande',
    ])
      expect(page.body).toContain(text);
    expect(page.body).toContain(`/viorne/brouillons/${draft}/pages/sites?retour=recapitulatif`);
    const toJoin = /<a[^>]*href="([^"]*)"[^>]*>Joindre «/.exec(page.body)?.[1];
    expect(toJoin).toMatch(/\/pages\/pieces\?retour=recapitulatif#.*photos/);
    expect(page.body).toMatch(
      /<h1><span class="page-caption">[^<]+<span class="hidden-text">\u00a0: <\/span>/,
    );
  });

  test('lists what is missing, each line leading to its question', async () => {
    const draft = await beginDraft(site, world);
    const page = await site.get(`/brouillons/${draft}/recapitulatif`, cookie);
    expect(await htmlFaults(page.body)).toEqual([]);
    expect(page.body).not.toContain('Transmettre ma demande');
    const line = /href="([^"]*pages\/pieces[^"]*#plan)"/.exec(page.body)?.[1]?.replaceAll('&amp;', '&');
    const target = await site.get(line?.split('#')[0] ?? '', cookie);
    expect(target.statusCode).toBe(200);
    expect(target.body).toContain('error-summary-title');
  });

  test('a correction comes back to it, through the questions it opened', async () => {
    const draft = await readyDraft(site, world);
    const address = `/brouillons/${draft}/pages/commune?retour=recapitulatif`;
    const opened = await fill(site, cookie, address, { nom: 'Plassans' });
    expect(opened.headers.location).toBe(`/viorne/brouillons/${draft}/recapitulatif`);
    const asked = await fill(site, cookie, address, { deja: 'yes' });
    expect(asked.headers.location).toContain('retour=recapitulatif&fait=nouvelles-questions');
  });
});

describe('after sending', () => {
  test('the confirmation can be kept: number, what happens next and when', async () => {
    const draft = await readyDraft(site, world);
    const location = (await send(site, cookie, draft)).headers.location ?? '';
    const { result: page, statements } = await countStatements(() => site.get(location, cookie));
    expect(statements.length).toBeLessThanOrEqual(8);
    expect(await htmlFaults(page.body)).toEqual([]);
    for (const text of [
      numberIn(location),
      'Sans réponse le dimanche 3 janvier 2027',
      'claire@ville.example',
    ])
      expect(page.body).toContain(text);
    expect((await site.get(location, world.stranger.cookie)).statusCode).toBe(404);
    expect((await site.get(location, world.agent.cookie)).statusCode).toBe(404);
  });

  test('the receipt has everything that was sent, as a page and as a PDF', async () => {
    const draft = await readyDraft(site, world);
    const number = numberIn((await send(site, cookie, draft)).headers.location);
    const page = await site.get(`/demandes/${number}/recepisse`, cookie);
    expect(await htmlFaults(page.body)).toEqual([]);
    const hash = createHash('sha256').update(pdf()).digest('hex');
    for (const text of [
      number,
      'Service environnement',
      'décision implicite de rejet',
      'tribunal administratif de Besançon',
      '12,5',
      'plan.pdf',
      hash,
    ])
      expect(page.body).toContain(text);
    const printed = await site.get(`/demandes/${number}/recepisse.pdf`, cookie);
    expect(printed.headers['content-type']).toBe('application/pdf');
    expect(printed.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    for (const path of ['recepisse', 'recepisse.pdf'])
      expect((await site.get(`/demandes/${number}/${path}`, world.stranger.cookie)).statusCode).toBe(404);
  });
});
