import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { giveVerdict, newAccount, newSession, type TestAccount } from '../../tests/ground/index.ts';
import {
  type FilingSite,
  fieldsOf,
  htmlFaults,
  openFilingSite,
  settleWorld,
  type World,
} from '../filing/testing.ts';
import { newId } from '../platform/identifiers/index.ts';
import { addToSafe, safeOf, someFiles } from './testing.ts';

let site: FilingSite;
let world: World;
beforeAll(async () => {
  site = await openFilingSite();
  world = await settleWorld(site);
});
afterAll(() => site.close());

let marie: TestAccount;
let cookie: string;
beforeEach(async () => {
  marie = await newAccount(site.database);
  cookie = await newSession(site.database, marie);
});

const list = '/mon-espace/pieces';
const plain = (html: string) => html.replaceAll('\u00a0', ' ');
const add = (typed: Record<string, string>, files = someFiles(1)) => addToSafe(site, cookie, typed, files);
const kept = () => safeOf(site, marie.id);
const onlyDocument = async () => {
  const [document] = await kept();
  if (!document) throw new Error('no document');
  return document;
};

describe('« Mes pièces justificatives »', () => {
  test('says what it is for while it is empty', async () => {
    const page = await site.get(list, cookie);
    expect(page.statusCode).toBe(200);
    expect(await htmlFaults(page.body)).toEqual([]);
    expect(page.body).toContain('Aucun document pour l’instant');
    expect((await site.get(list)).headers.location).toContain('/connexion');
  });

  test('keeps a document with its files, and shows until when it is good', async () => {
    const answer = await add(
      { type: 'identity', 'validite.day': '31', 'validite.month': '12', 'validite.year': '2027' },
      someFiles(2),
    );
    expect(answer.headers.location).toBe(`/viorne${list}?fait=ajout`);
    const page = await site.get(`${list}?fait=ajout`, cookie);
    expect(await htmlFaults(page.body)).toEqual([]);
    for (const text of [
      'Pièce d’identité',
      '</span>Valable</span> jusqu’au',
      '31 décembre 2027',
      'pièce 2.pdf',
    ])
      expect(plain(page.body)).toContain(text);
  });

  test('says that a document has expired, the day after its last day', async () => {
    await add({ type: 'insurance', 'validite.day': '3', 'validite.month': '11', 'validite.year': '2026' });
    site.setNow('2026-11-03T20:00:00Z');
    expect(plain((await site.get(list, cookie)).body)).toContain('</span>Valable</span> jusqu’au');
    site.setNow('2026-11-04T09:00:00Z');
    const page = await site.get(list, cookie);
    expect(plain(page.body)).toContain('Date dépassée');
    expect(await htmlFaults(page.body)).toEqual([]);
  });

  test('asks for the name of a document that no type names, and for files', async () => {
    const answer = await add({ type: 'other' }, []);
    expect(answer.statusCode).toBe(422);
    expect(await htmlFaults(answer.body)).toEqual([]);
    expect(answer.body).toContain('Donnez un nom à ce document');
    expect(answer.body).toContain('Choisissez au moins un fichier');
    expect(await kept()).toEqual([]);
    await add({ type: 'other', nom: 'Carte d’invalidité' });
    expect((await site.get(list, cookie)).body).toContain('Carte d’invalidité');
  });

  test('refuses the fifth file aloud, when it is added at once or later', async () => {
    const answer = await add({ type: 'statutes' }, someFiles(5));
    expect(answer.statusCode).toBe(422);
    expect(plain(answer.body)).toContain('4 fichiers au plus');
    expect(plain(answer.body)).toContain(
      'Aucun fichier n’a été joint : choisissez-les tous de nouveau, même «',
    );
    expect(answer.body).toContain('selected');
    expect(await kept()).toEqual([]);
    await add({ type: 'statutes' }, someFiles(3));
    const more = `${list}/${(await onlyDocument()).id}/fichiers`;
    const refused = await site.upload(more, {}, someFiles(2, 'autre'), cookie);
    expect(refused.statusCode).toBe(422);
    expect(await htmlFaults(refused.body)).toEqual([]);
    expect(plain(refused.body)).toContain('« autre 2.pdf » n’a pas été ajouté');
    expect((await onlyDocument()).files).toHaveLength(4);
    expect((await site.upload(more, {}, [], cookie)).body).toContain('Choisissez un fichier');
  });

  test('never holds more than four files of a document, however many are sent at once', async () => {
    await add({ type: 'statutes' }, someFiles(1));
    const more = `${list}/${(await onlyDocument()).id}/fichiers`;
    const texts = ['a', 'b', 'c', 'd', 'e', 'f'];
    await Promise.all(texts.map((text) => site.upload(more, {}, someFiles(1, text), cookie)));
    expect((await onlyDocument()).files).toHaveLength(4);
  });

  test('never holds an eleventh document', async () => {
    for (let count = 0; count < 8; count += 1) await add({ type: 'deliberation' });
    const forms = await Promise.all([1, 2, 3, 4].map(() => site.get(`${list}/ajouter`, cookie)));
    const answers = await Promise.all(
      forms.map(({ body }) =>
        site.upload(`${list}/ajouter`, { ...fieldsOf(body), type: 'deliberation' }, someFiles(1), cookie),
      ),
    );
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 303, 422, 422]);
    const refused = answers.find(({ statusCode }) => statusCode === 422)?.body ?? '';
    expect(await htmlFaults(refused)).toEqual([]);
    expect(plain(refused)).toContain('Vous avez 10 documents, le nombre possible');
    expect(await kept()).toHaveLength(10);
    for (const path of [list, `${list}/ajouter`]) {
      const page = await site.get(path, cookie);
      expect(plain(page.body)).toContain('Vous avez 10 documents');
      expect(await htmlFaults(page.body)).toEqual([]);
    }
  });

  test('keeps once what is sent twice', async () => {
    const held = fieldsOf((await site.get(`${list}/ajouter`, cookie)).body);
    const send = () => site.upload(`${list}/ajouter`, { ...held, type: 'identity' }, someFiles(1), cookie);
    const answers = await Promise.all([send(), send()]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303]);
    expect(await kept()).toHaveLength(1);
    const bad = await site.upload(`${list}/ajouter`, { type: 'identity' }, someFiles(1), cookie);
    expect(bad.statusCode).toBe(400);
  });

  test('keeps what was corrected after « back » and sent again, and twice the same thing once', async () => {
    const held = fieldsOf((await site.get(`${list}/ajouter`, cookie)).body);
    const send = async (typed: Record<string, string>, files = someFiles(1)) => {
      const answer = await site.upload(`${list}/ajouter`, { ...held, ...typed }, files, cookie);
      expect(answer.headers.location).toContain('fait=ajout');
    };
    const insurance = { type: 'insurance' };
    const dated = {
      ...insurance,
      'validite.day': '31',
      'validite.month': '12',
      'validite.year': '2027',
    };
    const attempts = [
      [{ type: 'identity' }, someFiles(1, 'carte')],
      [insurance, someFiles(1, 'assurance')],
      [insurance, someFiles(2, 'assurance')],
      [dated, someFiles(2, 'assurance')],
    ] as const;
    for (const [typed, files] of attempts) {
      for (const _press of [1, 2]) await send(typed, [...files]);
      site.wait(1);
    }
    expect((await kept()).map((one) => [one.kind, one.files.length, one.valid_until !== null])).toEqual([
      ['identity', 1, false],
      ['insurance', 1, false],
      ['insurance', 2, false],
      ['insurance', 2, true],
    ]);
  });

  test('removes a document once that is confirmed', async () => {
    await add({ type: 'bank_details' });
    const path = `${list}/${(await onlyDocument()).id}/supprimer`;
    const page = await site.get(path, cookie);
    expect(await htmlFaults(page.body)).toEqual([]);
    expect(plain(page.body)).toContain('Supprimer « Relevé d’identité bancaire (RIB) »');
    expect(await kept()).toHaveLength(1);
    expect((await site.post(path, {}, cookie)).statusCode).toBe(303);
    expect(await kept()).toEqual([]);
    expect((await site.get(path, cookie)).statusCode).toBe(404);
  });
});

describe('a file of the safe', () => {
  const picture = () =>
    sharp({ create: { width: 40, height: 30, channels: 3, background: '#5a3c82' } })
      .png()
      .toBuffer();

  test('is given to be kept, never shown from our origin, with a small picture of a photo', async () => {
    await add({ type: 'identity' }, [{ input: 'fichiers', name: 'carte.png', content: await picture() }]);
    const path = `${list}/fichiers/${(await onlyDocument()).files[0]?.id}`;
    const answer = await site.get(path, cookie);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-disposition']).toContain('attachment');
    expect(answer.headers['content-security-policy']).toBe("sandbox; default-src 'none'");
    expect((await site.get(`${path}/apercu`, cookie)).headers['content-type']).toBe('image/webp');
  });

  test('exists for its owner only', async () => {
    await add({ type: 'identity' });
    const { id, files } = await onlyDocument();
    const file = `${list}/fichiers/${files[0]?.id}`;
    for (const other of [world.claire.cookie, world.agent.cookie]) {
      for (const path of [file, `${file}/apercu`, `${list}/${id}/supprimer`])
        expect((await site.get(path, other)).statusCode).toBe(404);
      expect((await site.post(`${list}/${id}/supprimer`, {}, other)).statusCode).toBe(404);
      expect((await site.upload(`${list}/${id}/fichiers`, {}, someFiles(1), other)).statusCode).toBe(404);
      expect((await site.get(list, other)).body).not.toContain('pièce 1.pdf');
    }
    for (const path of [`${list}/fichiers/${newId()}`, `${list}/fichiers/rien`, `${list}/rien/supprimer`])
      expect((await site.get(path, cookie)).statusCode).toBe(404);
    expect((await onlyDocument()).files).toHaveLength(1);
  });

  test('is served to nobody before the antivirus, nor when it found something', async () => {
    await add({ type: 'identity' });
    const { id = '', hash = '' } = (await onlyDocument()).files[0] ?? {};
    const path = `${list}/fichiers/${id}`;
    for (const [state, word] of [
      ['pending', 'Vérification en cours'],
      ['infected', 'Écarté par l’antivirus'],
    ] as const) {
      await giveVerdict(site.database, hash, state);
      expect((await site.get(path, cookie)).statusCode).toBe(404);
      const page = await site.get(list, cookie);
      expect(page.body).toContain(word);
      expect(page.body).not.toContain(`href="/viorne${path}"`);
      expect(await htmlFaults(page.body)).toEqual([]);
    }
  });
});
