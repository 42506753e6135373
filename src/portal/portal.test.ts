import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  newAccount,
  newAuthority,
  newCategory,
  newParent,
  newProcedure,
  newSession,
  newStaff,
} from '../../tests/ground/index.ts';
import { registerCatalogue } from '../catalogue/index.ts';
import { countStatements, type Database } from '../platform/database/index.ts';
import { newId } from '../platform/identifiers/index.ts';
import { htmlFaults, openTestSite, type TestSite } from '../program/testing.ts';
import { registerGallery, registerPortal } from './index.ts';

let site: TestSite;
let logo: string;

const addNews = (database: Database, authority: { id: string }, slug: string, publishedAt: string | null) =>
  database.withScope({ kind: 'platform' }, (tx) =>
    tx
      .insertInto('news')
      .values({
        id: newId(),
        authority_id: authority.id,
        slug,
        title: `Nouvelle <${slug}>`,
        summary: 'Ce qu’il faut savoir & retenir.',
        body: 'Un paragraphe.\n\nUn autre <script>alert(1)</script>.',
        published_at: publishedAt,
      })
      .execute(),
  );

beforeAll(async () => {
  site = await openTestSite(
    (app, platform) => {
      registerPortal(app, platform);
      registerCatalogue(app, platform);
      registerGallery(app, platform);
      app.get('/:portal/connexion', () => 'sign in here');
    },
    { BASE_URL: 'https://guichet.example' },
  );
  const { database, platform } = site;
  const picture = Readable.from(Buffer.from('a picture'));
  logo = (await platform.blobs.put(picture, { maximumBytes: 100 })).hash;
  const department = await newAuthority(database, {
    slug: 'departement',
    name: 'Département',
    logo_hash: logo,
  });
  const commune = await newAuthority(database, {
    slug: 'plassans',
    kind: 'commune',
    name: 'Plassans',
    name_of: 'de Plassans',
    banner_hash: 'b'.repeat(64),
    links: JSON.stringify([
      { label: 'Le site', url: 'https://plassans.example' },
      { label: 'Piège', url: 'javascript:alert(1)' },
    ]),
    address: { lines: ['39 rue du Général-de-Gaulle'], postcode: '70999', town: 'Plassans' },
  });
  const closed = await newAuthority(database, {
    slug: 'ferme',
    name: 'Commune en travaux',
    stage: 'preparing',
    logo_hash: logo,
  });
  await newParent(database, commune, department);
  await newParent(database, commune, closed);
  const trophies = await newCategory(database, department, { slug: 'palmares', name: 'Palmarès' });
  const ownTrophies = await newCategory(database, commune, {
    slug: 'palmares',
    name: 'Concours',
    icon: 'flower-2',
    position: 1,
  });
  await newProcedure(database, department, { slug: 'fleuris', category: trophies, popularity: 90 });
  await newProcedure(database, closed, { slug: 'cachee', name: 'Démarche cachée' });
  for (const number of [1, 2, 3, 4, 5, 6, 7])
    await newProcedure(database, commune, {
      slug: `demarche-${number}`,
      name: `Démarche ${number}`,
      category: ownTrophies,
      popularity: number,
    });
  for (let day = 1; day <= 25; day += 1)
    await addNews(database, commune, `nouvelle-${day}`, `2026-10-${String(day).padStart(2, '0')}T08:00:00Z`);
  await addNews(database, commune, 'brouillon', null);
});
afterAll(async () => {
  await site.close();
});

const pages = [
  '/',
  '/?q=plas',
  '/?q=introuvable',
  '/plassans',
  '/departement',
  '/plassans/actualites',
  '/plassans/actualites?apres=nouvelle-6',
  '/plassans/actualites?apres=inconnue',
  '/plassans/actualites/nouvelle-3',
  '/plassans/mentions-legales',
  '/plassans/donnees-personnelles',
  '/plassans/cookies',
  '/plassans/accessibilite',
  '/plassans/contact',
  '/plassans/aide',
  '/plassans/plan-du-site',
];
const open = (url: string, headers: Record<string, string> = {}) => site.app.inject({ url, headers });

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
    const first = await open(page);
    const again = await open(page, { 'if-none-match': `W/${first.headers.etag}` });
    expect(again.statusCode).toBe(304);
    expect(again.body).toBe('');
  });

  test('is valid HTML', async () => {
    expect(await htmlFaults((await open(page)).body)).toEqual([]);
  });
});

test('every page has its own title', async () => {
  const titles = await Promise.all(
    pages
      .slice(3)
      .filter((page) => !page.includes('?'))
      .map(async (page) => /<title>(.*?)<\/title>/.exec((await open(page)).body)?.[1]),
  );
  expect(new Set(titles).size).toBe(titles.length);
});

describe('the home of a portal', () => {
  test('shows six démarches, the most asked first, those of the open parents among them', async () => {
    const { body } = await open('/plassans');
    const tiles = [...body.matchAll(/class="tile-link" href="([^"]+)"/g)].map(([, href]) => href);
    expect(tiles).toEqual([
      '/departement/demarches/fleuris',
      ...[7, 6, 5, 4, 3].map((number) => `/plassans/demarches/demarche-${number}`),
    ]);
    expect(body).not.toContain('cachee');
  });

  test('gathers categories that bear the same slug under the name the authority gave', async () => {
    const { body } = await open('/plassans');
    expect(body).toMatch(/href="\/plassans\/demarches\?categorie=palmares".*?Concours.*?8</);
    expect(body).not.toContain('Palmarès</span>');
  });

  test('asks its question over the banner, and the search is a plain form', async () => {
    const { body } = await open('/plassans');
    expect(body).toContain(`src="/plassans/banniere-${'b'.repeat(64)}.jpg"`);
    expect(body).toMatch(/<form[^>]* method="get" action="\/plassans\/demarches"/);
    expect(body).toContain('Par exemple\u00a0: concours<');
    expect(body).toContain('Ouvert jusqu’à 17\u00a0h');
  });

  test('links to nothing dangerous', async () => {
    expect((await open('/plassans')).body).not.toContain('javascript:');
  });

  test('dates its statement of accessibility and names its site', async () => {
    const { body } = await open('/plassans/accessibilite');
    expect(body).toMatch(
      /concerne le site https?:\/\/\S+\/plassans\. Sa date|a été établie le .*2026, pour le site/,
    );
    expect(body).toContain('Aucun audit n’a encore été réalisé.');
  });

  test('says how it stands with accessibility on every page', async () => {
    expect((await open('/plassans')).body).toContain('Accessibilité\u00a0: non conforme');
  });
});

describe('finding one’s portal', () => {
  test.each([
    ['plassans', true],
    ['PLASSÀNS', true],
    ['plasans', true],
    ['70999', true],
    ['709', true],
    ['besançon', false],
    ['%', false],
  ])('« %s »: %s', async (query, found) => {
    const { body } = await open(`/?q=${encodeURIComponent(query)}`);
    expect(body.includes('href="/plassans"')).toBe(found);
    expect(body).not.toContain('Commune en travaux');
  });
});

describe('news', () => {
  test('come twenty at a time', async () => {
    const slugs = (body: string) =>
      [...body.matchAll(/href="\/plassans\/actualites\/([^"]+)"/g)].map(([, slug]) => slug);
    const first = await open('/plassans/actualites');
    expect(slugs(first.body)).toHaveLength(20);
    expect(first.body).toContain('?apres=nouvelle-6');
    const second = await open('/plassans/actualites?apres=nouvelle-6');
    expect(slugs(second.body)).toEqual([5, 4, 3, 2, 1].map((number) => `nouvelle-${number}`));
  });

  test('are text, never mark-up', async () => {
    const { body } = await open('/plassans/actualites/nouvelle-3');
    expect(body).toContain('&lt;script>');
    expect(body).not.toContain('<script>');
  });

  test('unpublished or of elsewhere are not there', async () => {
    expect((await open('/plassans/actualites/brouillon')).statusCode).toBe(404);
    expect((await open('/departement/actualites/nouvelle-3')).statusCode).toBe(404);
  });

  test('make an Atom feed with whole addresses', async () => {
    const { headers, body } = await open('/plassans/actualites.atom');
    expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    expect(body).toContain('<title>Nouvelle &lt;nouvelle-25&gt;</title>');
    expect(body).toContain('href="https://guichet.example/plassans/actualites/nouvelle-25"');
    expect(body.match(/<entry>/g)).toHaveLength(20);
    expect(
      (await open('/plassans/actualites.atom', { 'if-none-match': String(headers.etag) })).statusCode,
    ).toBe(304);
  });
});

describe('the look of a portal', () => {
  const forEver = 'public, max-age=31536000, immutable';

  test('its colours stand at an address made of them', async () => {
    const { body } = await open('/plassans');
    const address = /href="(\/plassans\/theme-[0-9a-f]+\.css)"/.exec(body)?.[1] ?? '';
    const theme = await open(address);
    expect(theme.headers).toMatchObject({
      'content-type': 'text/css; charset=utf-8',
      'cache-control': forEver,
    });
    expect(theme.body).toContain('--brand:');
    const stale = await open('/plassans/theme-000000000000.css');
    expect([stale.statusCode, stale.headers.location]).toEqual([302, address]);
  });

  test('its logo is served for ever, and only the one it has', async () => {
    const picture = await open(`/departement/logo-${logo}.png`);
    expect(picture.body).toBe('a picture');
    expect(picture.headers).toMatchObject({ 'content-type': 'image/png', 'cache-control': forEver });
    expect((await open(`/plassans/logo-${logo}.png`)).statusCode).toBe(404);
    expect((await open(`/plassans/banniere-${'b'.repeat(64)}.jpg`)).statusCode).toBe(404);
  });

  test('its icon has its colour', async () => {
    const { body, headers } = await open('/plassans/icone-2f5d50.svg');
    expect(headers['content-type']).toBe('image/svg+xml');
    expect(body).toContain('fill="#2f5d50"');
    expect((await open('/favicon.ico')).statusCode).toBe(200);
  });
});

describe('before it opens', () => {
  test('a portal shows the public one plain page', async () => {
    for (const address of [
      '/ferme',
      '/ferme/demarches',
      '/ferme/demarches/cachee',
      '/ferme/actualites/rien',
    ]) {
      const { statusCode, body } = await open(address);
      expect(statusCode).toBe(200);
      expect(body).toContain('Guichet bientôt ouvert');
      expect(body).not.toContain('Démarche cachée');
      expect(await htmlFaults(body)).toEqual([]);
    }
    expect((await open(`/ferme/logo-${logo}.png`)).statusCode).toBe(200);
    expect((await open('/ferme/connexion')).body).toBe('sign in here');
  });

  test.each([
    ['suspended', 'Guichet momentanément fermé'],
    ['closed', 'Guichet fermé'],
  ])('one that is %s shows no more, and says which', async (stage, title) => {
    const slug = `guichet-${stage}`;
    await newAuthority(site.database, { slug, stage });
    for (const address of [`/${slug}`, `/${slug}/demarches`]) {
      const { body } = await open(address);
      expect(body).toContain(`<h1>${title}</h1>`);
      expect(await htmlFaults(body)).toEqual([]);
    }
  });

  test('its staff sees all of it, told that others do not', async () => {
    const { database } = site;
    const agent = await newAccount(database);
    const authority = await database.read
      .selectFrom('authority')
      .select('id')
      .where('slug', '=', 'ferme')
      .executeTakeFirstOrThrow();
    await newStaff(database, authority, agent);
    const { body } = await open('/ferme', { cookie: await newSession(database, agent) });
    expect(body).toContain('Démarche cachée');
    expect(body).toContain('seuls ses agents le voient');
    const stranger = await newAccount(database);
    expect((await open('/ferme', { cookie: await newSession(database, stranger) })).body).toContain(
      'bientôt ouvert',
    );
  });
});

describe('signed in', () => {
  test('a person finds their name, their spaces and the way out, in a page nobody keeps', async () => {
    const account = await newAccount(site.database);
    const { body, headers } = await open('/plassans', {
      cookie: await newSession(site.database, account),
    });
    expect(headers['cache-control']).toBe('private, no-store');
    expect(headers.etag).toBeUndefined();
    expect(body).toContain('Claire Fontaine');
    expect(body).toContain('href="/plassans/mon-espace"');
    expect(body).toMatch(/<form method="post" action="\/plassans\/deconnexion">/);
    expect(body).not.toContain('/plassans/agent');
    expect(await htmlFaults(body)).toEqual([]);
  });

  test('an agent finds the agents’ side, on their own portal only', async () => {
    const { database } = site;
    const agent = await newAccount(database);
    const authority = await database.read
      .selectFrom('authority')
      .select('id')
      .where('slug', '=', 'plassans')
      .executeTakeFirstOrThrow();
    await newStaff(database, authority, agent);
    const cookie = await newSession(database, agent);
    expect((await open('/plassans', { cookie })).body).toContain('href="/plassans/agent"');
    expect((await open('/departement', { cookie })).body).not.toContain('/agent"');
  });
});

describe('by its own host name', () => {
  const visit = (url: string) => open(url, { host: 'guichet.arden.example' });

  test('a portal stands at the root, and its parents on the platform', async () => {
    const { database } = site;
    const arden = await newAuthority(database, {
      slug: 'arden',
      host: 'guichet.arden.example',
      name: 'Arden',
      kind: 'commune',
    });
    const parent = await database.read
      .selectFrom('authority')
      .select('id')
      .where('slug', '=', 'departement')
      .executeTakeFirstOrThrow();
    await newParent(database, arden, parent);
    const { body } = await visit('/');
    expect(body).toContain('href="/demarches"');
    expect(body).not.toContain('"/arden');
    expect(body).toContain('href="https://guichet.example/departement/demarches/fleuris"');
    expect((await visit('/demarches')).statusCode).toBe(200);
    expect((await visit('/favicon.ico')).body).toContain('#2f5d50');
    expect((await visit(/href="(\/theme-[^"]+)"/.exec(body)?.[1] ?? '')).body).toContain('--brand:');
    expect((await open('/arden')).body).toContain('href="/arden/demarches"');
    expect((await open('/')).body).toContain('href="https://guichet.arden.example/"');
  });

  test('a name nobody has leads nowhere', async () => {
    expect((await open('/', { host: 'ailleurs.example' })).statusCode).toBe(404);
  });
});

describe('an address that leads nowhere', () => {
  test('keeps the look of the portal', async () => {
    const { statusCode, body } = await open('/plassans/nulle/part');
    expect(statusCode).toBe(404);
    expect(body).toContain('Page introuvable');
    expect(body).toContain('Plassans');
    expect(body).toContain('/plassans/theme-');
    expect(await htmlFaults(body)).toEqual([]);
  });

  test('has a page of its own outside any portal', async () => {
    const { statusCode, body } = await open('/inconnu');
    expect(statusCode).toBe(404);
    expect(body).toContain('Retour à l’accueil');
    expect(await htmlFaults(body)).toEqual([]);
  });
});

test('search engines are told where not to go', async () => {
  const { body } = await open('/robots.txt');
  expect(body).toContain('Disallow: /*/mon-espace');
});

test('the gallery answers', async () => {
  expect((await open('/_ui')).body).toContain('Galerie');
  expect((await open('/_ui/banner.svg')).headers['content-type']).toBe('image/svg+xml; charset=utf-8');
  expect((await open('/_ui/rien')).statusCode).toBe(404);
});
