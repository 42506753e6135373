import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newSession, newStaff, newTeam } from '../../tests/ground/index.ts';
import {
  beginDraft,
  type FilingSite,
  fieldsOf,
  fillWhole,
  htmlFaults,
  openFilingSite,
  pdf,
  type SentFile,
  sending,
  settleWorld,
  type World,
} from './testing.ts';

let site: FilingSite;
let world: World;
let cookie: string;
let pictures: Buffer[];

const picture = (shade: number): Promise<Buffer> =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: { r: shade, g: 90, b: 60 } } })
    .png()
    .toBuffer();

beforeAll(async () => {
  site = await openFilingSite();
  world = await settleWorld(site);
  cookie = world.claire.cookie;
  pictures = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((shade) => picture(shade * 25)));
});
afterAll(() => site.close());

const photo = (index: number): SentFile => ({
  input: 'photos',
  name: `photo ${index}.png`,
  content: pictures[index] ?? Buffer.alloc(0),
});
const json = { accept: 'application/json' };
const pagePath = (draft: string) => `/brouillons/${draft}/pages/pieces`;
const documentsPath = (draft: string, documentKey = 'photos') =>
  `/brouillons/${draft}/documents/${documentKey}`;
const held = async (draft: string) => fieldsOf((await site.get(pagePath(draft), cookie)).body);
const postPage = async (draft: string, files: readonly SentFile[], action = 'add-files:photos') =>
  site.upload(pagePath(draft), { ...(await held(draft)), _action: action }, files, cookie);
const filesOf = (draft: string) =>
  site.owner
    .selectFrom('file')
    .innerJoin('content', 'content.hash', 'file.hash')
    .selectAll('file')
    .select(['content.size', 'content.kind', 'content.state'])
    .where('draft_id', '=', draft)
    .orderBy('file.created_at')
    .orderBy('file.id')
    .execute();

describe('files without a script', () => {
  test('are added with the page, shown with a way to open and to remove them', async () => {
    const draft = await beginDraft(site, world);
    const answer = await postPage(draft, [photo(0), photo(1)]);
    expect(answer.headers.location).toBe(`/viorne${pagePath(draft)}#photos`);
    const page = await site.get(pagePath(draft), cookie);
    expect(await htmlFaults(page.body)).toEqual([]);
    expect(page.body).toContain('photo 0.png');
    const [first] = await filesOf(draft);
    expect(first).toMatchObject({
      document_key: 'photos',
      kind: 'png',
      state: 'unchecked',
      size: pictures[0]?.length,
    });
    expect(page.body).toContain(`value="remove-file:photos:${first?.id}"`);
    await postPage(draft, [], `remove-file:photos:${first?.id}`);
    expect((await filesOf(draft)).map((file) => file.name)).toEqual(['photo 1.png']);
  });

  test('a file chosen and « Continuer » pressed is received', async () => {
    const draft = await beginDraft(site, world);
    const answer = await postPage(draft, [{ input: 'plan', name: 'plan.pdf', content: pdf() }], 'continue');
    expect(answer.headers.location).toBe(`/viorne/brouillons/${draft}/recapitulatif`);
  });

  test('the good ones of a batch are kept, each refusal says what to do', async () => {
    const draft = await beginDraft(site, world);
    const answer = await postPage(draft, [
      photo(0),
      { input: 'photos', name: 'faux.png', content: Buffer.from('MZ programme') },
      { input: 'photos', name: 'vide.png', content: Buffer.alloc(0) },
      { input: 'plan', name: 'image.pdf', content: pictures[1] ?? Buffer.alloc(0) },
      { input: 'inconnu', name: 'plan.pdf', content: pdf() },
    ]);
    expect(answer.statusCode).toBe(422);
    expect(await htmlFaults(answer.body)).toEqual([]);
    for (const text of ['faux.png', 'pas celui d’un fichier PNG', 'vide.png', 'est vide', 'image.pdf'])
      expect(answer.body).toContain(text);
    const [, beside = ''] = /id="photos-error">(.*?)<\/p>/s.exec(answer.body) ?? [];
    expect(beside).toMatch(/faux\.png.*<br\/>.*vide\.png/s);
    expect((await filesOf(draft)).map((file) => [file.document_key, file.name])).toEqual([
      ['photos', 'photo 0.png'],
    ]);
  });

  test('a fifth file is refused, the first four stay', async () => {
    const draft = await beginDraft(site, world);
    const answer = await postPage(draft, [0, 1, 2, 3, 4].map(photo));
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('4 fichiers au plus');
    expect(await filesOf(draft)).toHaveLength(4);
    expect((await site.get(pagePath(draft), cookie)).body).toContain('Rien d’autre ne peut être joint ici');
  });

  test('« Ajouter » without a file says to choose one', async () => {
    const draft = await beginDraft(site, world);
    const answer = await postPage(draft, []);
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('Choisissez un fichier sur votre appareil');
  });

  test('the same file twice is one', async () => {
    const draft = await beginDraft(site, world);
    await postPage(draft, [photo(0)]);
    await postPage(draft, [photo(0)]);
    expect(await filesOf(draft)).toHaveLength(1);
  });
});

test('the same two files sent to several drafts at once, in either order, are attached everywhere', {
  timeout: 60_000,
}, async () => {
  const drafts = await Promise.all(Array.from({ length: 6 }, () => beginDraft(site, world)));
  for (const round of [1, 2, 3, 4]) {
    const files: SentFile[] = await Promise.all(
      [1, 2].map(async (index) => ({ ...photo(0), content: await picture(round * 20 + index) })),
    );
    const posts = drafts.map((draft, rank) =>
      site.upload(documentsPath(draft), {}, rank % 2 ? files : files.toReversed(), cookie, json),
    );
    expect((await Promise.all(posts)).map(({ statusCode }) => statusCode)).toEqual(drafts.map(() => 200));
    for (const draft of drafts) {
      expect(await filesOf(draft)).toHaveLength(2);
      await site.owner.deleteFrom('file').where('draft_id', '=', draft).execute();
    }
  }
});

describe('files sent by the island', () => {
  test('answer with the question as it stands', async () => {
    const draft = await beginDraft(site, world);
    const answer = await site.upload(documentsPath(draft), {}, [photo(0)], cookie, json);
    expect(answer.statusCode).toBe(200);
    expect(answer.json().html).toContain('photo 0.png');
    expect(await htmlFaults(answer.json().html, 'piece')).toEqual([]);
    const refused = await site.upload(
      documentsPath(draft),
      {},
      [{ ...photo(0), content: pdf() }],
      cookie,
      json,
    );
    expect(refused.statusCode).toBe(422);
    expect(refused.json().html).toContain('finit par .png, mais son contenu');
    const [file] = await filesOf(draft);
    const removed = await site.post(
      `${documentsPath(draft)}/retirer`,
      { fichier: file?.id ?? '' },
      cookie,
      json,
    );
    expect(removed.json().html).not.toContain('photo 0.png');
    expect((await site.upload(documentsPath(draft, 'nom'), {}, [photo(0)], cookie, json)).statusCode).toBe(
      404,
    );
  });

  test('eight at once never make five', async () => {
    const draft = await beginDraft(site, world);
    const sent = pictures.map((_, index) =>
      site.upload(documentsPath(draft), {}, [photo(index)], cookie, json),
    );
    const answers = await Promise.all(sent);
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([
      200, 200, 200, 200, 422, 422, 422, 422,
    ]);
    expect(await filesOf(draft)).toHaveLength(4);
  });

  test('are streamed, and cut at the limit', async () => {
    const draft = await beginDraft(site, world);
    const big = randomBytes(11 * 1024 * 1024);
    const answer = await site.upload(
      documentsPath(draft),
      {},
      [{ input: 'photos', name: 'grand.png', content: big }],
      cookie,
      json,
    );
    expect(answer.statusCode).toBe(422);
    expect(answer.json().html).toContain('pèse plus de 10\u00a0Mo');
    expect(await filesOf(draft)).toEqual([]);
  });
});

describe('files sent in pieces', () => {
  const begin = (draft: string, name: string, size: number, documentKey = 'photos') =>
    site.post(`${documentsPath(draft, documentKey)}/envois`, { nom: name, taille: String(size) }, cookie);
  const append = (draft: string, upload: string, offset: number, content: Buffer) =>
    site.app.inject({
      method: 'PATCH',
      url: `/viorne${documentsPath(draft)}/envois/${upload}`,
      headers: {
        cookie,
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/octet-stream',
        'upload-offset': String(offset),
      },
      payload: content,
    });

  test('arrive whole, resumed where the network was lost', async () => {
    const draft = await beginDraft(site, world);
    const content = pictures[0] ?? Buffer.alloc(0);
    const { upload } = (await begin(draft, 'photo.png', content.length)).json();
    expect((await append(draft, upload, 0, content.subarray(0, 40))).json()).toEqual({ offset: 40 });
    const misplaced = await append(draft, upload, 90, content.subarray(90));
    expect([misplaced.statusCode, misplaced.json()]).toEqual([409, { offset: 40 }]);
    const stands = await site.get(`${documentsPath(draft)}/envois/${upload}`, cookie);
    expect(stands.json()).toEqual({ offset: 40 });
    const last = await append(draft, upload, 40, content.subarray(40));
    expect(last.statusCode).toBe(200);
    expect(last.json().html).toContain('photo.png');
    expect(await filesOf(draft)).toHaveLength(1);
    expect((await append(draft, upload, 40, content)).statusCode).toBe(404);
  });

  test('are refused at once when they could not be accepted', async () => {
    const draft = await beginDraft(site, world);
    expect((await begin(draft, 'grand.png', 11 * 1024 * 1024)).json().html).toContain('pèse plus de');
    expect((await begin(draft, 'vide.png', 0)).json().html).toContain('est vide');
    expect((await begin(draft, 'x.png', 10, 'nom')).statusCode).toBe(404);
    const opened = await Promise.all(Array.from({ length: 13 }, () => begin(draft, 'x.png', 10)));
    expect(opened.filter((answer) => answer.statusCode === 201).length).toBeGreaterThanOrEqual(12);
    expect((await begin(draft, 'x.png', 10)).statusCode).toBe(422);
  });

  test('that turn out to be something else are refused once whole', async () => {
    const draft = await beginDraft(site, world);
    const { upload } = (await begin(draft, 'photo.png', pdf().length)).json();
    const answer = await append(draft, upload, 0, pdf());
    expect(answer.statusCode).toBe(422);
    expect(await filesOf(draft)).toEqual([]);
  });

  test('belong to the draft they were begun for', async () => {
    const draft = await beginDraft(site, world);
    const other = await beginDraft(site, world);
    const { upload } = (await begin(draft, 'photo.png', 100)).json();
    expect((await append(other, upload, 0, Buffer.alloc(10))).statusCode).toBe(404);
  });
});

describe('who receives a file', () => {
  test('the members of its space while it is a draft, then the staff in charge; nobody else', async () => {
    const draft = await beginDraft(site, world);
    await fillWhole(site, world, draft);
    await postPage(draft, [photo(0)]);
    const files = await filesOf(draft);
    const plan = files.find((file) => file.document_key === 'plan');
    const photos = files.find((file) => file.document_key === 'photos');
    const other = await newTeam(site.database, world.authority);
    await newStaff(site.database, world.authority, world.stranger, { team_id: other.id });
    const elsewhere = await newSession(site.database, world.stranger);
    const status = async (path: string, who: string) => (await site.get(path, who)).statusCode;
    const paths = [`/fichiers/${plan?.id}`, `/fichiers/${photos?.id}`, `/fichiers/${photos?.id}/apercu`];
    for (const path of paths)
      expect([await status(path, cookie), await status(path, world.agent.cookie)]).toEqual([200, 404]);
    await site.post(`/brouillons/${draft}/transmettre`, sending, cookie);
    for (const path of paths) {
      const seen = [
        await status(path, cookie),
        await status(path, world.agent.cookie),
        await status(path, elsewhere),
      ];
      expect([path, ...seen]).toEqual([path, 200, 200, 404]);
      expect((await site.get(path)).statusCode).toBe(303);
    }
    expect(await status(`/fichiers/${plan?.id}/apercu`, cookie)).toBe(404);
    expect(await status('/fichiers/x', cookie)).toBe(404);
  });

  test('receives it as something to keep, which can do nothing', async () => {
    const draft = await beginDraft(site, world);
    await postPage(draft, [{ ...photo(0), name: 'Été à la mairie.png' }]);
    const [file] = await filesOf(draft);
    const answer = await site.get(`/fichiers/${file?.id}`, cookie);
    expect(answer.rawPayload).toEqual(pictures[0]);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
      'content-length': String(pictures[0]?.length),
    });
    expect(answer.headers['content-disposition']).toMatch(/^attachment; .*%C3%89t%C3%A9/);
    const small = await site.get(`/fichiers/${file?.id}/apercu`, cookie);
    expect(small.headers['content-type']).toBe('image/webp');
  });
});
