import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  newAccess,
  newAccount,
  newOrganisation,
  newSession,
  type TestAccount,
} from '../../tests/ground/index.ts';
import { registerOwnSpace } from '../own-space/index.ts';
import { newId } from '../platform/identifiers/index.ts';
import { htmlFaults, openTestSite, type TestSite } from '../program/testing.ts';
import { giveOrganisations, knownFactsOfSpace, registerSpaces } from './index.ts';
import { rightOrganisation as right } from './testing.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite((app, platform) => {
    registerSpaces(app, platform);
    registerOwnSpace(app, platform, [giveOrganisations]);
    for (const page of ['/demarches/:slug', '/demarches/:slug/deposer'])
      app.get(`/:portal${page}`, () => 'page');
  });
});
afterAll(() => site.close());

let claire: TestAccount;
let cookie: string;
beforeEach(async () => {
  claire = await newAccount(site.database);
  cookie = await newSession(site.database, claire);
});

const organisationOf = (space: string) =>
  site.owner.selectFrom('organisation').selectAll().where('space_id', '=', space).executeTakeFirst();

const plain = (html: string): string => html.replaceAll('\u00a0', ' ');

const create = (fields: Record<string, string>) =>
  site.post('/mon-espace/organismes/nouveau', fields, cookie);
const spaceIn = (location: string | undefined): string =>
  /organismes\/([0-9a-f-]{36})/.exec(location ?? '')?.[1] ?? '';

describe('an organisation', () => {
  it('is created with everything about it, and one arrives in its space', async () => {
    const form = await site.get('/mon-espace/organismes/nouveau', cookie);
    for (const name of Object.keys(right)) expect(form.body).toContain(`name="${name}"`);
    expect(form.body).not.toContain('Rechercher');
    expect(await htmlFaults(form.body)).toEqual([]);
    const answer = await create({ ...right, cle: /name="cle" value="([^"]+)"/.exec(form.body)?.[1] ?? '' });
    expect(answer.statusCode).toBe(303);
    const space = spaceIn(answer.headers.location);
    expect(answer.headers.location).toBe(`/viorne/mon-espace/organismes/${space}?fait=creation`);
    expect(await organisationOf(space)).toMatchObject({
      legal_name: 'MAIRIE DE LA VILLE FLEURIE',
      legal_form: 'mairie',
      siret: '21700550300016',
      rna: null,
      website: 'https://www.ville-fleurie.fr',
      address: {
        street: '1 rue fleurie',
        complement: 'Bâtiment B, appartement 3',
        locality: 'Les Iris',
        postcode: '70000',
        town: 'VILLE',
        country: 'FR',
      },
      phone: '+33384000000',
      fax: '+33384000001',
      source: 'typed',
    });
    const page = await site.get(answer.headers.location ?? '', cookie);
    expect(page.body).toContain('Votre organisme est créé');
    expect(page.body).toContain('Vous agissez pour MAIRIE DE LA VILLE FLEURIE');
    const list = await site.get('/mon-espace/organismes', cookie);
    expect(plain(list.body)).toContain('SIRET 217 005 503 00016, 70000 VILLE');
    expect(await htmlFaults(list.body)).toEqual([]);
  });

  it('is created once, however many times the form is sent', async () => {
    const cle = newId();
    const answers = await Promise.all([1, 2, 3, 4].map(() => create({ ...right, cle })));
    expect(new Set(answers.map((answer) => answer.headers.location)).size).toBe(1);
    const members = await site.owner
      .selectFrom('space_access')
      .selectAll()
      .where('space_id', '=', spaceIn(answers[0]?.headers.location))
      .execute();
    expect(members).toHaveLength(1);
  });

  it('takes what was corrected when the form comes back with the same name', async () => {
    const cle = newId();
    const first = await create({ ...right, cle });
    const space = spaceIn(first.headers.location);
    const second = await create({ ...right, siret: '', cle });
    expect(second.headers.location).toBe(first.headers.location);
    expect(await organisationOf(space)).toMatchObject({ siret: null, legal_name: right.legalName });
    await site.owner
      .updateTable('space_access')
      .set({ role: 'contributor' })
      .where('space_id', '=', space)
      .execute();
    await create({ ...right, cle });
    expect((await organisationOf(space))?.siret).toBeNull();
  });

  it('is another one when the form comes back with another name', async () => {
    const cle = newId();
    const first = await create({ ...right, cle });
    const second = await create({ ...right, legalName: 'Comité des fêtes', cle });
    expect(second.headers.location).not.toBe(first.headers.location);
    expect(await organisationOf(spaceIn(second.headers.location))).toMatchObject({
      legal_name: 'Comité des fêtes',
    });
  });

  it('cannot be taken by sending its key', async () => {
    const other = await newAccount(site.database);
    const { space_id: space } = await newOrganisation(site.database, other);
    const answer = await create({ ...right, legalName: 'Autre nom', cle: space });
    expect(spaceIn(answer.headers.location)).not.toBe(space);
    expect((await site.get(`/mon-espace/organismes/${space}`, cookie)).statusCode).toBe(404);
    expect((await organisationOf(space))?.legal_name).toBe('MAIRIE DE LA VILLE FLEURIE');
    expect((await create({ ...right, cle: 'pas-une-cle' })).statusCode).toBe(303);
  });

  it('leads back to the page that asked for it', async () => {
    const form = await site.get('/mon-espace/organismes/nouveau?retour=/viorne/demarches/palmares', cookie);
    expect(form.body).toContain('name="retour" value="/viorne/demarches/palmares"');
    const back = await create({ ...right, retour: '/viorne/demarches/palmares' });
    expect(back.headers.location).toBe('/viorne/demarches/palmares');
    const trap = await create({ ...right, retour: '//ailleurs.example' });
    expect(trap.headers.location).toContain('/viorne/mon-espace/organismes/');
  });

  const wrong: [name: string, changes: Record<string, string>, input: string, sentence: string][] = [
    [
      'a SIRET of thirteen digits',
      { siret: '552-178-639-0013' },
      'siret',
      'contient 13 chiffres : il en faut 14',
    ],
    ['a SIREN', { siret: '217005503' }, 'siret', 'numéro SIREN'],
    ['a SIRET with a mistake', { siret: '21700550300017' }, 'siret', 'chiffre de contrôle'],
    ['letters in the SIRET', { siret: '2170055030001A' }, 'siret', 'que des chiffres'],
    ['a wrong RNA', { rna: 'W12' }, 'rna', 'RNA'],
    ['no name', { legalName: ' ' }, 'legalName', 'Saisissez le nom de l’organisme'],
    ['no legal form', { legalForm: '' }, 'legalForm', 'Choisissez la forme juridique'],
    ['a legal form of nowhere', { legalForm: 'royaume' }, 'legalForm', ''],
    ['a site that is not one', { website: 'javascript:alert(1)' }, 'website', 'L’adresse d’un site commence'],
    ['a site without a name', { website: 'http://localhost' }, 'website', 'L’adresse d’un site commence'],
    ['a name for a site', { website: 'ville fleurie' }, 'website', 'ne contient pas d’espace'],
    ['no street', { 'address.street': '' }, 'address-street', 'numéro et la rue'],
    ['a short postcode', { 'address.postcode': '700' }, 'address-postcode', '3 chiffres'],
    ['a short phone', { phone: '03 84' }, 'phone', 'chiffres'],
    ['a short fax', { fax: '03 84' }, 'fax', 'chiffres'],
  ];
  it.each(wrong)('is refused with %s', async (_name, changes, input, sentence) => {
    const answer = await create({ ...right, ...changes, cle: newId() });
    expect(answer.statusCode).toBe(422);
    expect(plain(answer.body)).toContain(sentence);
    expect(answer.body).toContain(`<li><a href="#${input}">`);
    expect(answer.body).toContain(`id="${input}"`);
    expect(answer.body).toContain('value="Bâtiment B, appartement 3"');
    expect(await htmlFaults(answer.body)).toEqual([]);
  });

  it('may stand abroad, and La Poste has its own numbers', async () => {
    const abroad = {
      ...right,
      siret: '',
      'address.country': 'BE',
      'address.postcode': '1000',
      'address.town': 'Bruxelles',
    };
    expect((await create(abroad)).statusCode).toBe(303);
    expect((await create({ ...right, siret: '35600000049837' })).statusCode).toBe(303);
  });

  it('is changed by its managers; its space takes its name', async () => {
    const { space_id: space } = await newOrganisation(site.database, claire, {
      source: 'directory',
      siret: '21700550300016',
    });
    const path = `/mon-espace/organismes/${space}/modifier`;
    const form = await site.get(path, cookie);
    expect(form.body).toContain('value="217 005 503 00016"');
    expect(await htmlFaults(form.body)).toEqual([]);
    const refused = await site.post(path, { ...right, siret: '1' }, cookie);
    expect(refused.statusCode).toBe(422);
    expect(await htmlFaults(refused.body)).toEqual([]);
    const saved = await site.post(path, { ...right, legalName: 'Mairie de Plassans' }, cookie);
    expect(saved.headers.location).toBe(`/viorne/mon-espace/organismes/${space}?fait=modification`);
    const page = await site.get(saved.headers.location ?? '', cookie);
    expect(page.body).toContain('Vous agissez pour Mairie de Plassans');
    expect(await organisationOf(space)).toMatchObject({ legal_name: 'Mairie de Plassans', source: 'typed' });
  });

  it('is only read by its contributors, who are listed with the others', async () => {
    const { space_id: space } = await newOrganisation(site.database, claire);
    const paul = await newAccount(site.database, { first_name: 'Paul', last_name: 'Aubert' });
    await newAccess(site.database, { space_id: space }, paul);
    const cookieOfPaul = await newSession(site.database, paul);
    const page = await site.get(`/mon-espace/organismes/${space}`, cookieOfPaul);
    expect(page.statusCode).toBe(200);
    expect(page.body).not.toContain('/modifier');
    expect(page.body).toContain('<p class="tile-count">2</p>');
    expect((await site.get(`/mon-espace/organismes/${space}/modifier`, cookieOfPaul)).statusCode).toBe(404);
    expect(
      (await site.post(`/mon-espace/organismes/${space}/modifier`, right, cookieOfPaul)).statusCode,
    ).toBe(404);
    const members = await site.get(`/mon-espace/organismes/${space}/membres`, cookieOfPaul);
    expect(members.body.indexOf('Claire Fontaine')).toBeLessThan(members.body.indexOf('Paul Aubert (vous)'));
    for (const role of ['Responsable', 'Membre']) expect(members.body).toContain(role);
    expect(await htmlFaults(members.body)).toEqual([]);
  });

  it('gives what is known of it to the forms of its space only', async () => {
    const answer = await create({ ...right, cle: newId() });
    const space = spaceIn(answer.headers.location);
    const factsFor = (account: string) =>
      site.database.withScope({ kind: 'account', account }, (tx) => knownFactsOfSpace(tx, space));
    expect(await factsFor(claire.id)).toEqual({
      legalName: 'MAIRIE DE LA VILLE FLEURIE',
      legalForm: 'Mairie',
      siret: '21700550300016',
      rna: null,
      website: 'https://www.ville-fleurie.fr',
      address: {
        street: '1 rue fleurie',
        complement: 'Bâtiment B, appartement 3, Les Iris',
        locality: 'Les Iris',
        postcode: '70000',
        town: 'VILLE',
        country: 'FR',
      },
      postcode: '70000',
      town: 'VILLE',
      phone: '+33384000000',
      fax: '+33384000001',
    });
    const other = await newAccount(site.database);
    expect(await factsFor(other.id)).toBeUndefined();
  });
});

describe('the list of organisations', () => {
  it('says kindly when there is none', async () => {
    const page = await site.get('/mon-espace/organismes', cookie);
    expect(page.body).toContain('Vous n’agissez pour aucun organisme');
    expect(await htmlFaults(page.body)).toEqual([]);
  });
});
