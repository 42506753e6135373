import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  newAuthority,
  newCategory,
  newContents,
  newFormVersion,
  newParent,
  newProcedure,
  newTeam,
  smallForm,
} from '../../tests/ground/index.ts';
import { countStatements } from '../platform/database/index.ts';
import { registerPortal } from '../portal/index.ts';
import { htmlFaults, openTestSite, type TestSite } from '../program/testing.ts';
import { findProcedure, loadFormDefinition, registerCatalogue } from './index.ts';

let site: TestSite;
let department: { id: string };
let commune: { id: string };

const content = (hash: string) => ({
  purpose: ['Récompenser les communes qui fleurissent.'],
  audience: ['Les communes du département.'],
  conditions: ['Être une commune.'],
  documents: [
    { name: 'Photos', detail: 'Une à quatre.', required: true },
    { name: 'Délibération', required: false },
  ],
  steps: ['Vous remplissez.', 'Nous répondons.'],
  duration: 'Deux mois',
  cost: 'Gratuit',
  downloads: [
    { label: 'Règlement', file: 'library/downloads/règlement 2027.pdf', hash, size: 1234 },
    { label: 'Pas encore là', file: 'absent.pdf' },
  ],
  help: 'Appelez-nous.',
});

beforeAll(async () => {
  site = await openTestSite((app, platform) => {
    registerPortal(app, platform);
    registerCatalogue(app, platform);
  });
  const { database, platform } = site;
  const rules = Readable.from(Buffer.from('%PDF-1.7 rules'));
  const { hash } = await platform.blobs.put(rules, { maximumBytes: 1000 });
  await newContents(site.database, [hash]);
  department = await newAuthority(database, { slug: 'departement', name: 'Département de la Viorne' });
  commune = await newAuthority(database, {
    slug: 'plassans',
    kind: 'commune',
    name: 'Plassans',
    name_of: 'de Plassans',
  });
  await newParent(database, commune, department);
  const trophies = await newCategory(database, department, {
    slug: 'palmares',
    name: 'Palmarès',
    position: 1,
  });
  const school = await newCategory(database, commune, { slug: 'ecole', name: 'École', position: 2 });
  const team = await newTeam(database, department, { name: 'Service environnement' });
  await newProcedure(database, department, {
    slug: 'fleuris',
    category: trophies,
    team,
    holder: 'organisation',
    content: content(hash),
    keywords: 'concours fleurissement',
  });
  await newProcedure(database, commune, {
    slug: 'cantine',
    name: 'Inscription à la cantine',
    summary: 'Pour midi.',
    category: school,
    holder: 'person',
  });
  await newProcedure(database, commune, {
    slug: 'passeport',
    name: 'Passeport',
    summary: 'Sur le site de l’État.',
    category: school,
    kind: 'link',
    external_url: 'https://passeport.example',
  });
  await newProcedure(database, commune, {
    slug: 'piege',
    name: 'Piège',
    summary: 'Ailleurs.',
    category: school,
    kind: 'link',
    external_url: 'javascript:alert(1)',
    content: {},
  });
  await newProcedure(database, commune, {
    slug: 'plus-tard',
    name: 'Plus tard',
    summary: 'Un jour.',
    category: school,
    opens_on: '2026-12-01',
    closes_on: '2026-12-31',
  });
  await newProcedure(database, commune, {
    slug: 'trop-tard',
    name: 'Trop tard',
    summary: 'Fini.',
    category: school,
    closes_on: '2026-11-02',
  });
  await newProcedure(database, commune, {
    slug: 'information',
    name: 'Savoir',
    summary: 'À lire.',
    category: school,
    kind: 'information',
  });
  await newProcedure(database, commune, {
    slug: 'secrete',
    name: 'Secrète',
    published_at: null,
    category: school,
  });
});
afterAll(async () => {
  await site.close();
});

const open = (url: string, headers: Record<string, string> = {}) => site.app.inject({ url, headers });
const links = (body: string) =>
  [...body.matchAll(/class="row-link" href="([^"]+)"/g)].map(([, href]) => href);

const pages = [
  '/plassans/demarches',
  '/plassans/demarches?q=fleuri',
  '/plassans/demarches?q=zzz',
  '/plassans/demarches?categorie=ecole',
  '/plassans/demarches?q=fleuri&categorie=ecole',
  '/plassans/demarches/cantine',
  '/plassans/demarches/passeport',
  '/plassans/demarches/piege',
  '/plassans/demarches/plus-tard',
  '/plassans/demarches/trop-tard',
  '/plassans/demarches/information',
  '/departement/demarches/fleuris',
];

describe.each(pages)('%s, read by anyone', (page) => {
  test('costs two statements at most, none of which writes, and leaves no cookie', async () => {
    const { result, statements, transactions } = await countStatements(() => open(page));
    expect(result.statusCode).toBe(200);
    expect(statements.length).toBeLessThanOrEqual(2);
    expect(statements.filter((text) => !/^\s*(select|with)\b/i.test(text))).toEqual([]);
    expect(transactions).toEqual([]);
    expect(result.headers['set-cookie']).toBeUndefined();
  });

  test('is not sent again to who has it', async () => {
    const { headers } = await open(page);
    expect((await open(page, { 'if-none-match': String(headers.etag) })).statusCode).toBe(304);
  });

  test('is valid HTML without a dangerous link', async () => {
    const { body } = await open(page);
    expect(await htmlFaults(body)).toEqual([]);
    expect(body).not.toContain('javascript:');
  });

  test('is where signing in leads back to', async () => {
    const { body } = await open(page);
    expect(body).toContain(`/connexion?retour=${encodeURIComponent(page)}"`);
  });
});

describe('the catalogue', () => {
  test('lists what the authority and its parents publish, each démarche at the address of who answers for it', async () => {
    const { body } = await open('/plassans/demarches');
    expect(links(body)).toEqual([
      '/plassans/demarches/cantine',
      '/departement/demarches/fleuris',
      '/plassans/demarches/passeport',
      '/plassans/demarches/piege',
      '/plassans/demarches/plus-tard',
      '/plassans/demarches/information',
      '/plassans/demarches/trop-tard',
    ]);
    expect(body).toContain('7\u00a0démarches');
  });

  test('says what each démarche asks, in words beside the padlock', async () => {
    const { body } = await open('/plassans/demarches');
    expect(body).toContain('Compte et organisme nécessaires');
    expect(body).toContain('Compte nécessaire<');
    expect(body).toContain('en 10\u00a0min');
    expect(body).toContain('Sur un autre site');
  });

  test('does not list the démarches of the communes on the portal of the département', async () => {
    expect(links((await open('/departement/demarches')).body)).toEqual(['/departement/demarches/fleuris']);
  });

  test.each(['fleuri', 'palmares', 'vilage fleuri'])('« %s » finds the flower contest', async (query) => {
    expect(links((await open(`/plassans/demarches?q=${encodeURIComponent(query)}`)).body)).toEqual([
      '/departement/demarches/fleuris',
    ]);
  });

  test('counts by theme what the search found, and keeps the theme asked', async () => {
    const { body } = await open('/plassans/demarches?categorie=ecole');
    expect(links(body)).not.toContain('/departement/demarches/fleuris');
    expect(body).toMatch(
      /href="\/plassans\/demarches\?categorie=palmares"[^>]*>.*?<span class="filter-count"> 1</,
    );
    expect(body).toMatch(/href="\/plassans\/demarches\?categorie=ecole" aria-current="true"/);
    expect(body).toContain('<input type="hidden" name="categorie" value="ecole"');
  });

  test('says kindly that nothing was found, and what to do', async () => {
    const { body, statusCode } = await open('/plassans/demarches?q=zzz');
    expect(statusCode).toBe(200);
    expect(body).toContain('Aucune démarche pour «\u00a0zzz\u00a0»');
    expect(body).toContain('Voir toutes les démarches');
  });

  test.each(['?q=a&q=b', '?categorie=a&categorie=x', `?q=${'é'.repeat(3000)}`, '?q=%F0%9F%8C%B7'])(
    'takes %s without a complaint',
    async (asked) => {
      expect((await open(`/plassans/demarches${asked}`)).statusCode).toBe(200);
    },
  );
});

describe('a fiche', () => {
  test('says everything to know before starting', async () => {
    const { body } = await open('/departement/demarches/fleuris');
    for (const said of [
      'Récompenser les communes',
      'Les communes du département.',
      'Être une commune.',
      'Photos',
      'Une à quatre.',
      'Vous remplissez.',
      'Deux mois',
      'Gratuit',
      'Service environnement',
      'sur place ou par courrier',
      'Appelez-nous.',
    ])
      expect(body).toContain(said);
    expect(body).toContain('Délibération (facultatif)');
    expect(body).toContain('Un compte et un organisme sont nécessaires');
    expect(body.match(/href="\/departement\/demarches\/fleuris\/deposer"/g)).toHaveLength(1);
  });

  test('of a parent authority stands on its own portal', async () => {
    const answer = await open('/plassans/demarches/fleuris');
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/departement/demarches/fleuris']);
  });

  test.each(['secrete', 'inconnue', '%00', "'"])('« %s » does not exist', async (slug) => {
    expect((await open(`/plassans/demarches/${slug}`)).statusCode).toBe(404);
  });

  test.each([
    ['plus-tard', 'ouvre le 1er décembre 2026'],
    ['trop-tard', 'terminé depuis le 2 novembre 2026'],
  ])('%s cannot be filed: %s', async (slug, said) => {
    const { body } = await open(`/plassans/demarches/${slug}`);
    expect(body).toContain(said);
    expect(body).not.toContain('/deposer');
  });

  test('of a service elsewhere leads there, to safe addresses only', async () => {
    expect((await open('/plassans/demarches/passeport')).body).toContain('href="https://passeport.example"');
  });
});

describe('a download', () => {
  const address = '/departement/demarches/fleuris/telechargements/reglement2027.pdf';

  test('is a file to keep, under its name', async () => {
    expect((await open('/departement/demarches/fleuris')).body).toContain(`href="${address}"`);
    const { headers, body } = await open(address);
    expect(body).toBe('%PDF-1.7 rules');
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="reglement2027.pdf"',
      'x-content-type-options': 'nosniff',
    });
    expect((await open(address, { 'if-none-match': String(headers.etag) })).statusCode).toBe(304);
  });

  test('that is not stored is neither shown nor served', async () => {
    expect((await open('/departement/demarches/fleuris')).body).not.toContain('Pas encore là');
    expect((await open('/departement/demarches/fleuris/telechargements/absent.pdf')).statusCode).toBe(404);
    expect((await open('/plassans/demarches/inconnue/telechargements/a.pdf')).statusCode).toBe(404);
  });
});

describe('what filing must know', () => {
  test('a démarche of the authority, never that of a parent', async () => {
    const { database } = site;
    const found = await findProcedure(database, department, 'fleuris');
    expect(found).toMatchObject({
      holder: 'organisation',
      team: { name: 'Service environnement' },
      formVersion: expect.any(String),
      opensOn: null,
    });
    expect(await findProcedure(database, commune, 'fleuris')).toBeUndefined();
  });

  test('its form, read once', async () => {
    const { database } = site;
    const procedure = await newProcedure(database, commune, { form: smallForm });
    const { id } = await newFormVersion(database, procedure, smallForm, 2);
    const load = (version: string) =>
      database.withScope({ kind: 'public' }, (tx) =>
        loadFormDefinition(tx, { authority: commune.id, id: version }),
      );
    const first = await countStatements(() => load(id));
    const second = await countStatements(() => load(id));
    expect(first.result.pages.map(({ key }) => key)).toEqual(['commune', 'projet']);
    expect([first.statements.length, second.statements.length]).toEqual([1, 0]);
    await expect(load(commune.id)).rejects.toThrow('PAGE_INTROUVABLE');
  });
});
