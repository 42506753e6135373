import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Viewer } from '../access/index.ts';
import { registerDocuments } from '../documents/index.ts';
import { registerFiling } from '../filing/index.ts';
import {
  beginDraft,
  type FilingSite,
  fieldsOf,
  fillWhole,
  htmlFaults,
  pdf,
  type SentFile,
  sending,
  settleWorld,
  type World,
} from '../filing/testing.ts';
import { registerInstruction } from '../instruction/index.ts';
import { openTestSite } from '../program/testing.ts';
import { type Act, mayDownload, requestComplement, takeInCharge } from '../requests/index.ts';
import { registerSafe } from '../safe/index.ts';
import { registerFollowing } from './index.ts';

let site: FilingSite;
let world: World;
let cookie: string;
let number: string;
beforeAll(async () => {
  site = await openTestSite((app, platform) => {
    registerFiling(app, platform);
    registerDocuments(app, platform, mayDownload);
    registerSafe(app, platform);
    registerFollowing(app, platform);
    registerInstruction(app, platform);
  });
  world = await settleWorld(site);
  cookie = world.claire.cookie;
  const draft = await beginDraft(site, world);
  await fillWhole(site, world, draft);
  const sent = await site.post(`/brouillons/${draft}/transmettre`, sending, cookie);
  number = /demandes\/([^/]+)\//.exec(sent.headers.location ?? '')?.[1] ?? '';
  await takeInCharge(site.platform, agent(), number);
});
afterAll(() => site.close());

const agent = (): Act => {
  const { id, email, first_name, last_name } = world.agent;
  const viewer = { account: id, email, firstName: first_name, lastName: last_name, spaces: [] };
  const staff = { role: 'agent', teams: [], position: '' };
  return {
    side: 'authority',
    viewer: { ...viewer, staff } as unknown as Viewer,
    portal: world.authority as unknown as Act['portal'],
  };
};
const photo = (colour: string) =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: colour } })
    .jpeg()
    .toBuffer();
const add = (document: string, file: SentFile) =>
  site.upload(`/demandes/${number}/documents`, { document }, [file], cookie);
const plain = (html: string) => html.replaceAll('\u00a0', ' ').replaceAll('&amp;', '&');

/** Asks for a complement and opens its draft, on the page of the documents. */
const openComplement = async (): Promise<string> => {
  await requestComplement(site.platform, agent(), number, { explanation: 'Le plan est flou.', reasons: [] });
  const opened = await site.post(`/demandes/${number}/completer`, {}, cookie);
  const draft = (opened.headers.location ?? '').replace('/viorne', '');
  return `${draft}/pages/pieces`;
};
const send = (page: string) => site.post(page.replace('/pages/pieces', '/transmettre'), sending, cookie);
const bothSides = async (): Promise<[string, string]> => {
  const citizen = await site.get(`/demandes/${number}/reponses`, cookie);
  const staff = await site.get(`/agent/demandes/${number}`, world.agent.cookie);
  for (const { body } of [citizen, staff]) expect(await htmlFaults(body)).toEqual([]);
  return [plain(citizen.body), plain(staff.body)];
};

test('what was added meanwhile is in the complement, and both sides read what was replaced and added', async () => {
  await add('photos', { input: 'fichiers', name: 'square.jpg', content: await photo('green') });
  await add('_autre', { input: 'fichiers', name: 'avis.pdf', content: pdf('Avis') });
  const page = await openComplement();
  const { body } = await site.get(page, cookie);
  expect(body).toContain('square.jpg');
  const plan = /remove-file:plan:[0-9a-f-]+/.exec(body)?.[0] ?? '';
  await site.upload(page, { ...fieldsOf(body), _action: plan }, [], cookie);
  const held = fieldsOf((await site.get(page, cookie)).body);
  await site.upload(page, held, [{ input: 'plan', name: 'net.pdf', content: pdf('Net') }], cookie);
  expect((await send(page)).headers.location).toMatch(/confirmation$/);

  for (const side of await bothSides()) {
    expect(side).toContain('« plan.pdf » remplacé par « net.pdf »');
    expect(side).toContain('« square.jpg » ajouté');
  }
  // The file that no question asked for is not a part of the answers: it stays beside them.
  const documents = await site.get(`/demandes/${number}/documents`, cookie);
  for (const name of ['avis.pdf', 'square.jpg', 'net.pdf']) expect(documents.body).toContain(name);
  expect((await bothSides())[1]).toContain('avis.pdf');
});

test('a file taken out is said, and stays among the documents that were transmitted', async () => {
  const page = await openComplement();
  const { body } = await site.get(page, cookie);
  const square = /remove-file:photos:[0-9a-f-]+/.exec(body)?.[0] ?? '';
  await site.upload(page, { ...fieldsOf(body), _action: square }, [], cookie);
  await send(page);
  for (const side of await bothSides()) {
    expect(side).toContain('« square.jpg » retiré');
    expect(side).not.toContain('remplacé par');
  }
  expect((await site.get(`/demandes/${number}/documents`, cookie)).body).toContain('square.jpg');
});
