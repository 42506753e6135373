import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { giveVerdict } from '../../tests/ground/index.ts';
import { registerDocuments } from '../documents/index.ts';
import { registerFiling } from '../filing/index.ts';
import {
  beginDraft,
  type FilingSite,
  fieldsOf,
  fillWhole,
  htmlFaults,
  pdf,
  sending,
  settleWorld,
  type World,
} from '../filing/testing.ts';
import { registerInstruction } from '../instruction/index.ts';
import { countStatements } from '../platform/database/index.ts';
import { newId } from '../platform/identifiers/index.ts';
import { openTestSite } from '../program/testing.ts';
import { mayDownload } from '../requests/index.ts';
import { registerSafe } from '../safe/index.ts';
import { addToSafe, safeOf, someFiles } from '../safe/testing.ts';
import { registerFollowing } from './index.ts';

let site: FilingSite;
let world: World;
let cookie: string;
let number: string;
beforeAll(async () => {
  site = await openTestSite((app, platform) => {
    registerDocuments(app, platform, mayDownload);
    for (const register of [registerFiling, registerSafe, registerFollowing, registerInstruction])
      register(app, platform);
  });
  world = await settleWorld(site);
  cookie = world.claire.cookie;
});
afterAll(() => site.close());
beforeEach(async () => {
  const draft = await beginDraft(site, world);
  await fillWhole(site, world, draft);
  const sent = await site.post(`/brouillons/${draft}/transmettre`, sending, cookie);
  number = /demandes\/([^/]+)\//.exec(sent.headers.location ?? '')?.[1] ?? '';
});

const plain = (html: string) => html.replaceAll('\u00a0', ' ');
const page = () => `/demandes/${number}/documents`;
const file = (name: string) => ({ input: 'fichiers', name, content: pdf(name) });
const add = (names: readonly string[], document = '_autre', who = cookie) =>
  site.upload(page(), { document }, names.map(file), who);
const filesOf = async () => {
  const request = await site.owner
    .selectFrom('request')
    .select('id')
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  return site.owner
    .selectFrom('file')
    .selectAll()
    .where('request_id', '=', request.id)
    .orderBy('id')
    .execute();
};
const setStatus = (status: string) =>
  site.owner.updateTable('request').set({ status }).where('number', '=', number).execute();

describe('« Ajouter un document »', () => {
  test('the documents left out are offered, then any other', async () => {
    const { result, statements } = await countStatements(() => site.get(page(), cookie));
    expect(statements.length).toBeLessThanOrEqual(8);
    expect(await htmlFaults(result.body)).toEqual([]);
    expect(result.body).toContain('<option value="photos">Photos</option>');
    expect(result.body).not.toContain('<option value="plan">');
    expect(result.body).toContain('10 fichiers au plus');
  });

  test('each file is shown with the question it answers; with nothing left out there is nothing to choose', async () => {
    expect((await site.get(page(), cookie)).body).toMatch(/plan\.pdf<\/a>.*?Plan, PDF/s);
    const [plan] = await filesOf();
    if (plan)
      await site.owner
        .insertInto('file')
        .values({ ...plan, id: newId(), document_key: 'photos' })
        .execute();
    const shown = (await site.get(page(), cookie)).body;
    expect(shown).toContain('<input type="hidden" name="document" value="_autre"');
    expect(shown).not.toContain('De quel document');
  });

  test('both sides see it, in the documents and in the history', async () => {
    const answer = await add(['avis.pdf']);
    expect(answer.headers.location).toBe(`/viorne${page()}?fait=document`);
    const shown = await site.get(`${page()}?fait=document`, cookie);
    expect(await htmlFaults(shown.body)).toEqual([]);
    expect(shown.body).toContain('avis.pdf');
    const agent = await site.get(`/agent/demandes/${number}`, world.agent.cookie);
    expect(await htmlFaults(agent.body)).toEqual([]);
    expect(agent.body).toContain('avis.pdf');
    expect(agent.body).toContain('ajouté depuis l’envoi');
    for (const [path, who] of [
      [`/demandes/${number}/historique`, cookie],
      [`/agent/demandes/${number}/historique`, world.agent.cookie],
    ] as const)
      expect((await site.get(path, who)).body).toContain('Document ajouté');
    const added = (await filesOf()).find(({ name }) => name === 'avis.pdf');
    expect((await site.get(`/fichiers/${added?.id}`, world.agent.cookie)).statusCode).toBe(200);
  });

  test('a document left out takes only what its question accepts', async () => {
    const answer = await add(['avis.pdf'], 'photos');
    expect(answer.statusCode).toBe(422);
    expect(await htmlFaults(answer.body)).toEqual([]);
    expect(plain(answer.body)).toContain('« avis.pdf » n’est pas d’un format accepté ici');
    expect((await add([])).body).toContain('Choisissez un fichier');
    expect(await filesOf()).toHaveLength(1);
  });

  test('never more than ten, the same one once', async () => {
    await add(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => `${name}.pdf`));
    await add(['a.pdf']);
    const answers = await Promise.all([add(['h.pdf', 'i.pdf']), add(['j.pdf', 'k.pdf'])]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 422]);
    expect((await filesOf()).filter(({ document_key }) => document_key === '')).toHaveLength(10);
    const many = await add([...'abcdefghijklmno'].map((name) => `autre ${name}.pdf`));
    expect(plain(many.body)).toContain('« autre o.pdf » n’a pas été ajouté');
  });

  test('is the holder’s, while the service studies the request', async () => {
    for (const who of [world.stranger.cookie, world.agent.cookie])
      expect((await add(['x.pdf'], '_autre', who)).statusCode).toBe(404);
    await setStatus('accepted');
    expect((await add(['x.pdf'])).statusCode).toBe(409);
    expect((await site.get(page(), cookie)).body).not.toContain('Ajouter à ma demande');
    expect(await filesOf()).toHaveLength(1);
  });
});

test('the letter of a decision is a link that says so; the service can be called and written to', async () => {
  const [plan] = await filesOf();
  if (!plan) throw new Error('no file');
  const letter = { ...plan, id: newId(), role: 'decision', document_key: '', name: 'decision-1.pdf' };
  await site.owner.insertInto('file').values(letter).execute();
  const decided = { status: 'accepted', decided_at: new Date() };
  await site.owner.updateTable('request').set(decided).where('number', '=', number).execute();
  const request = await site.get(`/demandes/${number}`, cookie);
  for (const { body } of [request, await site.get(page(), cookie)]) {
    expect(await htmlFaults(body)).toEqual([]);
    expect(plain(body)).toMatch(
      new RegExp(`<a href="[^"]*/${letter.id}">Lire la lettre de décision \\(PDF, \\d+ octets\\)</a>`),
    );
    expect(body).toContain('decision-1.pdf');
  }
  expect(request.body).toMatch(/<a class="link" href="tel:\d+">[\d\u00a0]+<\/a>/);
  expect(request.body).toMatch(/<a class="link" href="mailto:[^"]+@[^"]+">/);
});

describe('« Copier dans mes pièces justificatives »', () => {
  const path = async () => `${page()}/${(await filesOf())[0]?.id}/dupliquer`;

  test('copies a file to the person’s own documents, once', async () => {
    const address = await path();
    expect((await site.get(page(), cookie)).body).toContain(address);
    const form = await site.get(address, cookie);
    expect(await htmlFaults(form.body)).toEqual([]);
    const missing = await site.post(address, fieldsOf(form.body), cookie);
    expect(missing.statusCode).toBe(422);
    expect(await htmlFaults(missing.body)).toEqual([]);
    const fields = { ...fieldsOf(form.body), type: 'deliberation' };
    for (let time = 0; time < 2; time += 1)
      expect((await site.post(address, fields, cookie)).headers.location).toBe(`/viorne${page()}?fait=copie`);
    const kept = await safeOf(site, world.claire.id);
    expect(kept).toHaveLength(1);
    expect(kept[0]?.files[0]).toMatchObject({ name: 'plan.pdf', hash: (await filesOf())[0]?.hash });
  });

  test('says when the safe is full', async () => {
    for (let count = (await safeOf(site, world.claire.id)).length; count < 10; count += 1)
      await addToSafe(site, cookie, { type: 'identity' }, someFiles(1));
    const address = await path();
    const fields = { ...fieldsOf((await site.get(address, cookie)).body), type: 'deliberation' };
    const answer = await site.post(address, fields, cookie);
    expect(answer.statusCode).toBe(422);
    expect(await htmlFaults(answer.body)).toEqual([]);
    expect(plain(answer.body)).toContain('Vous avez 10 documents, le nombre possible');
  });

  test('exists for the holder’s side only, and not for what the antivirus put aside', async () => {
    const address = await path();
    for (const who of [world.stranger.cookie, world.agent.cookie])
      expect((await site.get(address, who)).statusCode).toBe(404);
    const [sent] = await filesOf();
    await giveVerdict(site.database, sent?.hash ?? '', 'infected');
    expect((await site.get(address, cookie)).statusCode).toBe(404);
    expect((await site.get(page(), cookie)).body).not.toContain(address);
  });
});
