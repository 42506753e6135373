import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newAccount, newSession } from '../../tests/ground/index.ts';
import { htmlFaults, openTestSite, type TestSite } from '../program/testing.ts';
import { registerSpaces } from './index.ts';

const siret = '21700550300016';
const vesoul = {
  nom_raison_sociale: 'COMMUNE DE VESOUL',
  nature_juridique: '7210',
  statut_diffusion: 'O',
  siege: {
    siret,
    adresse: '58 RUE PAUL MOREL 70000 VESOUL',
    code_postal: '70000',
    libelle_commune: 'VESOUL',
  },
};

let server: Server;
let site: TestSite;
let cookie: string;
let answer: { status: number; body: unknown };
let asked = 0;

beforeAll(async () => {
  // Stands for the directory of companies, at the edge of the network (standards/entreprises.md).
  server = createServer((_request, response) => {
    asked += 1;
    response
      .writeHead(answer.status, { 'content-type': 'application/json' })
      .end(JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  site = await openTestSite((app, platform) => registerSpaces(app, platform), { COMPANY_DIRECTORY_URL: url });
  cookie = await newSession(site.database, await newAccount(site.database));
});
afterAll(async () => {
  server.close();
  await site.close();
});

const search = (typed: string) =>
  site.get(`/mon-espace/organismes/nouveau?recherche=${encodeURIComponent(typed)}`, cookie);

it('a look-up offers itself when the directory is known', async () => {
  const page = await site.get('/mon-espace/organismes/nouveau', cookie);
  expect(page.body).toContain('Rechercher');
  expect(await htmlFaults(page.body)).toEqual([]);
  expect(asked).toBe(0);
});

it('a number that cannot exist is refused with the reason, without asking', async () => {
  const page = await search('552-178-639-0013');
  expect(page.statusCode).toBe(422);
  expect(page.body).toContain('contient 13 chiffres');
  expect(page.body).toContain('<li><a href="#recherche">');
  expect(await htmlFaults(page.body)).toEqual([]);
  expect((await search('')).body).toContain('Saisissez le numéro SIRET à rechercher');
  expect(asked).toBe(0);
});

it('an outage or an unknown number leaves the form to be filled by hand, the number kept', async () => {
  answer = { status: 503, body: {} };
  const outage = await search(siret);
  expect(outage.statusCode).toBe(200);
  expect(outage.body).toContain('L’annuaire ne répond pas');
  expect(outage.body).toContain(`name="siret" type="text" value="${siret}"`);
  expect(await htmlFaults(outage.body)).toEqual([]);
  answer = { status: 200, body: { results: [] } };
  expect((await search(siret)).body).toContain('L’annuaire ne connaît pas ce numéro');
});

it('what the directory knows fills the form, and the organisation remembers where it comes from', async () => {
  answer = { status: 200, body: { results: [vesoul] } };
  const page = await search('217 005 503 00016');
  expect(page.body).toContain('COMMUNE DE VESOUL');
  expect(page.body).toContain('Annuaire des Entreprises (données de l’Insee)');
  for (const text of [
    'value="COMMUNE DE VESOUL"',
    'value="58 RUE PAUL MOREL"',
    'value="70000"',
    '<option value="mairie" selected>',
  ])
    expect(page.body).toContain(text);
  expect(await htmlFaults(page.body)).toEqual([]);

  const fields = {
    legalName: 'COMMUNE DE VESOUL',
    legalForm: 'mairie',
    siret,
    'address.street': '58 RUE PAUL MOREL',
    'address.postcode': '70000',
    'address.town': 'VESOUL',
    'address.country': 'FR',
  };
  const sourceOf = async (changes: Record<string, string>) => {
    const created = await site.post('/mon-espace/organismes/nouveau', { ...fields, ...changes }, cookie);
    const space = /organismes\/([0-9a-f-]{36})/.exec(created.headers.location ?? '')?.[1] ?? '';
    const row = await site.owner
      .selectFrom('organisation')
      .select('source')
      .where('space_id', '=', space)
      .executeTakeFirstOrThrow();
    return row.source;
  };
  expect(await sourceOf({})).toBe('directory');
  expect(await sourceOf({ legalName: 'Mairie de Vesoul' })).toBe('typed');
});
