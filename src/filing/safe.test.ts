import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  giveVerdict,
  newAccess,
  newAccount,
  newSession,
  type TestAccount,
} from '../../tests/ground/index.ts';
import { countStatements } from '../platform/database/index.ts';
import { addToSafe, safeOf, someFiles } from '../safe/testing.ts';
import {
  beginDraft,
  type FilingSite,
  fieldsOf,
  htmlFaults,
  openFilingSite,
  pdf,
  settleWorld,
  type World,
} from './testing.ts';

let site: FilingSite;
let world: World;
let person: TestAccount;
let cookie: string;
let draft: string;
beforeAll(async () => {
  site = await openFilingSite();
  world = await settleWorld(site);
});
afterAll(() => site.close());
/** Each test has its own member of the organisation, hence an empty safe, and a new draft. */
beforeEach(async () => {
  person = await newAccount(site.database);
  await newAccess(site.database, { space_id: world.claire.organisation }, person);
  cookie = await newSession(site.database, person);
  draft = await beginDraft(site, world);
});

const page = (key = 'pieces') => `/brouillons/${draft}/pages/${key}`;
const keep = (text: string, typed = {}) =>
  addToSafe(site, cookie, { type: 'deliberation', ...typed }, someFiles(1, text));
const idOf = async (name: string): Promise<string> => {
  const files = (await safeOf(site, person.id)).flatMap((document) => document.files);
  return files.find((file) => file.name === name)?.id ?? '';
};
const press = async (action: string, ticked: Record<string, string | string[]>) =>
  site.upload(
    page(),
    { ...fieldsOf((await site.get(page(), cookie)).body), ...ticked, _action: action },
    [],
    cookie,
  );
const filesOf = () =>
  site.owner.selectFrom('file').selectAll().where('draft_id', '=', draft).orderBy('id').execute();

const picture = (shade: number) =>
  sharp({ create: { width: 20, height: 20, channels: 3, background: { r: shade, g: 9, b: 9 } } })
    .png()
    .toBuffer();

describe('« Prendre dans mes pièces justificatives »', () => {
  test('is not shown to who keeps nothing, nor for kinds that the question does not accept', async () => {
    expect((await site.get(page(), cookie)).body).not.toContain('Prendre dans mes pièces');
    await keep('avis');
    const { body } = await site.get(page(), cookie);
    expect(body).toContain('value="from-safe:plan"');
    expect(body).not.toContain('value="from-safe:photos"');
    expect(await htmlFaults(body)).toEqual([]);
  });

  test('says that a document has expired', async () => {
    await keep('avis', { 'validite.day': '1', 'validite.month': '2', 'validite.year': '2025' });
    expect((await site.get(page(), cookie)).body).toContain('Date dépassée\u00a0: valable jusqu’au');
  });

  test('joins a copy of the same content: removed from the safe, it stays in the draft', async () => {
    await keep('avis');
    const id = await idOf('avis 1.pdf');
    const answer = await press('from-safe:plan', { '_safe.plan': id });
    expect(answer.headers.location).toBe(`/viorne${page()}#plan`);
    const [kept] = await safeOf(site, person.id);
    const [file] = await filesOf();
    expect(file).toMatchObject({ document_key: 'plan', name: 'avis 1.pdf', hash: kept?.files[0]?.hash });
    await site.post(`/mon-espace/pieces/${kept?.id}/supprimer`, {}, cookie);
    expect((await site.get(`/fichiers/${file?.id}`, cookie)).statusCode).toBe(200);
    expect(await htmlFaults((await site.get(page(), cookie)).body)).toEqual([]);
  });

  test('joins what is ticked whatever the button, and loses nothing that was typed', async () => {
    await keep('avis');
    const answer = await press('continue', { '_safe.plan': await idOf('avis 1.pdf') });
    expect(answer.headers.location).toBe(`/viorne/brouillons/${draft}/recapitulatif`);
    expect(await filesOf()).toHaveLength(1);
  });

  test('says to tick a box when none was', async () => {
    await keep('avis');
    const answer = await press('from-safe:plan', {});
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('Cochez au moins un fichier');
    expect(await htmlFaults(answer.body)).toEqual([]);
  });

  test('never passes the number of files of the question', async () => {
    await keep('avis');
    await keep('autre');
    const ids = [await idOf('avis 1.pdf'), await idOf('autre 1.pdf')];
    const answer = await press('from-safe:plan', { '_safe.plan': ids });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('un seul fichier est possible ici');
    expect(await filesOf()).toHaveLength(1);
    const photos = await Promise.all([1, 2, 3, 4, 5].map((shade) => picture(shade * 40)));
    const sent = photos.map((content, index) => ({ input: 'fichiers', name: `p${index}.png`, content }));
    await addToSafe(site, cookie, { type: 'identity' }, sent.slice(0, 3));
    await addToSafe(site, cookie, { type: 'identity' }, sent.slice(3));
    const all = (await safeOf(site, person.id)).flatMap(({ files }) => files);
    const ticked = { '_safe.photos': all.filter(({ kind }) => kind === 'png').map(({ id }) => id) };
    await Promise.all([press('from-safe:photos', ticked), press('from-safe:photos', ticked)]);
    expect((await filesOf()).filter(({ document_key }) => document_key === 'photos')).toHaveLength(4);
  });

  test('takes nothing from the safe of somebody else, nothing of another kind, nothing infected', async () => {
    const mine = cookie;
    await keep('malade');
    const { id = '', hash = '' } = (await safeOf(site, person.id))[0]?.files[0] ?? {};
    cookie = world.claire.cookie;
    await press('from-safe:plan', { '_safe.plan': id });
    expect((await site.get(page(), cookie)).body).not.toContain('malade 1.pdf');
    cookie = mine;
    await press('from-safe:photos', { '_safe.photos': id });
    await giveVerdict(site.database, hash, 'infected');
    await press('from-safe:plan', { '_safe.plan': id });
    expect((await site.get(page(), cookie)).body).not.toContain('value="from-safe:plan"');
    expect(await filesOf()).toEqual([]);
  });

  test('comes back with the question that the island puts in place', async () => {
    await keep('avis');
    const file = { input: 'photos', name: 'p.png', content: await picture(9) };
    const headers = { accept: 'application/json' };
    const path = `/brouillons/${draft}/documents`;
    expect((await site.upload(`${path}/photos`, {}, [file], cookie, headers)).statusCode).toBe(200);
    const full = { input: 'plan', name: 'x.pdf', content: pdf('x') };
    const joined = (await site.upload(`${path}/plan`, {}, [full], cookie, headers)).json().html;
    expect(joined).not.toContain('from-safe:plan');
    const [plan] = (await filesOf()).filter(({ document_key }) => document_key === 'plan');
    const removed = await site.post(`${path}/plan/retirer`, { fichier: plan?.id ?? '' }, cookie, headers);
    expect(removed.json().html).toContain('from-safe:plan');
  });

  test('costs one statement, on a page that asks for documents only', async () => {
    await keep('avis');
    await site.get(page(), cookie);
    const asking = await countStatements(() => site.get(page(), cookie));
    expect(asking.statements).toHaveLength(5);
    const other = await countStatements(() => site.get(page('commune'), cookie));
    expect(other.statements).toHaveLength(3);
  });
});
