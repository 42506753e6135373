import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newAccess, newSession } from '../../tests/ground/index.ts';
import { countStatements } from '../platform/database/index.ts';
import {
  beginDraft,
  type FilingSite,
  fieldsOf,
  htmlFaults,
  openFilingSite,
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
const save = (draft: string, fields: Record<string, string | string[]>) =>
  site.post(`/brouillons/${draft}/saisie`, fields, cookie);

describe('saving by itself', () => {
  test('takes three statements, says the version and the time', async () => {
    const draft = await beginDraft(site, world);
    const { _version, _form } = await open(draft);
    const fields = { _version: String(_version), _form: String(_form), _page: 'commune', nom: 'Plassans' };
    const { result, statements } = await countStatements(() => save(draft, fields));
    expect(statements).toHaveLength(3);
    expect(result.json()).toEqual({ version: 2, message: 'Enregistré à 14\u00a0h\u00a005' });
    expect(await open(draft)).toMatchObject({
      nom: 'Plassans',
      courriel: 'claire@ville.example',
      _version: '2',
    });
  });

  test('keeps what is wrong, forgets where a corrected value came from, ignores unknown inputs', async () => {
    const draft = await beginDraft(site, world);
    const { _version, _form } = await open(draft);
    const fields = {
      _version: String(_version),
      _form: String(_form),
      _page: 'commune',
      courriel: 'non',
      pirate: 'x',
    };
    expect((await save(draft, fields)).statusCode).toBe(200);
    const row = await site.owner
      .selectFrom('draft')
      .selectAll()
      .where('id', '=', draft)
      .executeTakeFirstOrThrow();
    expect(row.entries).toEqual({ nom: 'MAIRIE DE LA VILLE FLEURIE', courriel: 'non' });
    expect(Object.keys(row.sources as object)).toEqual(['nom']);
  });

  test('is refused, and says by whom the page was changed', async () => {
    const draft = await beginDraft(site, world);
    const { _version, _form } = await open(draft);
    const fields = { _version: String(_version), _form: String(_form), _page: 'commune' };
    await save(draft, { ...fields, nom: 'Premier onglet' });
    const second = await save(draft, { ...fields, nom: 'Second onglet' });
    expect(second.statusCode).toBe(409);
    expect(second.json().message).toContain('Vous-même, dans un autre onglet');
    expect(await open(draft)).toMatchObject({ nom: 'Premier onglet' });
    const other = await save(draft, { ...fields, _page: 'sites', lettre: 'yes' });
    expect(other.statusCode).toBe(200);
  });

  test('names the colleague who changed it', async () => {
    const draft = await beginDraft(site, world);
    await newAccess(site.database, { space_id: world.claire.organisation }, world.agent);
    const colleague = await newSession(site.database, world.agent);
    const { _version, _form } = await open(draft);
    const fields = { _version: String(_version), _form: String(_form), _page: 'commune', nom: 'De Léo' };
    expect((await site.post(`/brouillons/${draft}/saisie`, fields, colleague)).statusCode).toBe(200);
    expect((await save(draft, { ...fields, nom: 'De Claire' })).json().message).toContain(
      'Léo Sorel a modifié',
    );
  });

  test('answers in JSON to whoever is signed out, or sends no version', async () => {
    const draft = await beginDraft(site, world);
    const signedOut = await site.post(`/brouillons/${draft}/saisie`, { _page: 'commune' });
    expect(signedOut.statusCode).toBe(401);
    expect(signedOut.json().message).toContain('reconnectez-vous');
    expect((await save(draft, { _page: 'commune', nom: 'x' })).statusCode).toBe(400);
  });

  test('of many at once never loses one without telling', async () => {
    const draft = await beginDraft(site, world);
    const { _version, _form } = await open(draft);
    const base = { _version: String(_version), _form: String(_form), _page: 'commune' };
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) => save(draft, { ...base, nom: `Onglet ${n}` })),
    );
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, ...Array(7).fill(409)]);
  });
});

describe('two tabs that disagree', () => {
  const disagree = async () => {
    const draft = await beginDraft(site, world);
    const [first, second] = [await open(draft), await open(draft)];
    await site.post(pageOf(draft), { ...first, nom: 'Premier', deja: 'yes', _conditions: '1' }, cookie);
    const answer = await site.post(
      pageOf(draft),
      { ...second, nom: 'Second', courriel: 'autre@ville.example' },
      cookie,
    );
    return { draft, answer };
  };

  test('are shown side by side, nothing being written', async () => {
    const { draft, answer } = await disagree();
    expect(answer.statusCode).toBe(409);
    expect(await htmlFaults(answer.body)).toEqual([]);
    for (const text of [
      'Ce que vous venez de saisir',
      'Ce qui est enregistré',
      'Premier',
      'Second',
      'autre@ville.example',
    ])
      expect(answer.body).toContain(text);
    expect(await open(draft)).toMatchObject({ nom: 'Premier', courriel: 'claire@ville.example' });
  });

  test('what one of them left empty is proposed as the other filled it', async () => {
    const draft = await beginDraft(site, world);
    const [first, second] = [await open(draft), await open(draft)];
    await site.post(pageOf(draft), { ...first, courriel: 'autre@ville.example' }, cookie);
    const answer = await site.post(pageOf(draft), { ...second, nom: 'Second', courriel: '' }, cookie);
    const kept = await site.post(pageOf(draft), { ...fieldsOf(answer.body), _action: 'keep' }, cookie);
    expect(kept.statusCode).toBe(303);
    expect(await open(draft)).toMatchObject({ nom: 'Second', courriel: 'autre@ville.example' });
  });

  test('choosing keeps both what is chosen and what nobody contested', async () => {
    const { draft, answer } = await disagree();
    const fields = { ...fieldsOf(answer.body), '_choice.nom': 'stored', _action: 'keep' };
    const kept = await site.post(pageOf(draft), fields, cookie);
    expect(kept.headers.location).toBe(`/viorne${pageOf(draft)}?fait=choix`);
    expect(await open(draft)).toMatchObject({ nom: 'Premier', courriel: 'autre@ville.example', deja: 'yes' });
    const page = await site.get(kept.headers.location ?? '', cookie);
    expect(page.body).toContain('Vos choix sont enregistrés');
  });

  test('choosing over a third change compares again', async () => {
    const { draft, answer } = await disagree();
    const third = await open(draft);
    await site.post(pageOf(draft), { ...third, nom: 'Troisième' }, cookie);
    const fields = { ...fieldsOf(answer.body), _action: 'keep' };
    const again = await site.post(pageOf(draft), fields, cookie);
    expect(again.statusCode).toBe(409);
    expect(again.body).toContain('Troisième');
    expect(again.body).toContain('Second');
  });

  test('that typed the same agree; two tabs on two pages do not disturb each other', async () => {
    const draft = await beginDraft(site, world);
    const [first, second, sites] = [await open(draft), await open(draft), await open(draft, 'sites')];
    const same = { nom: 'Pareil', deja: 'no' };
    expect((await site.post(pageOf(draft), { ...first, ...same }, cookie)).statusCode).toBe(303);
    expect((await site.post(pageOf(draft), { ...second, ...same }, cookie)).statusCode).toBe(303);
    const other = await site.post(
      pageOf(draft, 'sites'),
      { ...sites, 'lieux.1.lieu': 'Parc', _action: 'save' },
      cookie,
    );
    expect(other.statusCode).toBe(303);
  });

  test('a group is compared whole, item by item', async () => {
    const draft = await beginDraft(site, world);
    const [first, second] = [await open(draft, 'sites'), await open(draft, 'sites')];
    await site.post(
      pageOf(draft, 'sites'),
      { ...first, 'lieux.1.lieu': 'Parc', 'lieux.1.surface': '12' },
      cookie,
    );
    const answer = await site.post(pageOf(draft, 'sites'), { ...second, 'lieux.1.lieu': 'Mairie' }, cookie);
    expect(answer.statusCode).toBe(409);
    expect(answer.body).toContain('Site 1, Nom du site\u00a0: Mairie');
    const kept = { ...fieldsOf(answer.body), '_choice.lieux': 'stored', _action: 'keep' };
    await site.post(pageOf(draft, 'sites'), kept, cookie);
    expect(await open(draft, 'sites')).toMatchObject({ 'lieux.1.lieu': 'Parc', 'lieux.1.surface': '12' });
  });
});
