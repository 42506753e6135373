import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newAccount, newOrganisation, newSession, type TestAccount } from '../../tests/ground/index.ts';
import { newId } from '../platform/identifiers/index.ts';
import { spaceGifts } from '../program/space-gifts.ts';
import { htmlFaults, openTestSite, type TestSite } from '../program/testing.ts';
import { registerSpaces } from '../spaces/index.ts';
import { rightOrganisation as right } from '../spaces/testing.ts';
import { type GiveToSpace, registerOwnSpace, type SpaceGift } from './index.ts';

let given: SpaceGift = {};
/** Stands for one module more than those of the product. */
const giveOneMore: GiveToSpace = () => given;

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite((app, platform) => {
    registerSpaces(app, platform);
    registerOwnSpace(app, platform, [...spaceGifts, giveOneMore]);
  });
});
afterAll(() => site.close());

let claire: TestAccount;
let cookie: string;
beforeEach(async () => {
  given = {};
  claire = await newAccount(site.database);
  cookie = await newSession(site.database, claire);
});

const plain = (html: string): string => html.replaceAll('\u00a0', ' ');

describe('the page of a space', () => {
  it('greets, says kindly that nothing waits, and shows the ways in', async () => {
    const page = await site.get('/mon-espace', cookie);
    expect(page.statusCode).toBe(200);
    for (const text of [
      'Bonjour Claire',
      'Vous n’avez rien à faire pour le moment',
      'Pas encore de demande',
      'Mes organismes',
    ])
      expect(page.body).toContain(text);
    for (const path of ['/demarches', '/brouillons', '/mon-espace/demandes', '/mon-espace/compte'])
      expect(page.body).toContain(`href="/viorne${path}"`);
    expect(page.headers['cache-control']).toBe('private, no-store');
    expect(await htmlFaults(page.body)).toEqual([]);
  });

  it('shows what waits first, the last requests, and what each way in holds', async () => {
    given = {
      tiles: [{ href: '/viorne/rendez-vous', title: 'Rendez-vous', count: 12 }],
      actions: [
        {
          label: 'Compléter <votre> demande',
          href: '/viorne/demandes/7K3F-92QD',
          detail: 'Avant le 20 novembre',
        },
      ],
      unnamed: { count: 3, label: 'Voir les 3 autres', href: '/viorne/rendez-vous' },
      latest: [
        {
          title: 'Palmarès',
          href: '/viorne/demandes/7K3F-92QD',
          detail: '7K3F-92QD, transmise le 3 novembre 2026',
          status: { tone: 'action', text: 'À compléter' },
          progress: { value: 2, total: 4 },
        },
      ],
    };
    const page = await site.get('/mon-espace', cookie);
    const order = [
      '4 actions à faire',
      'Compléter &lt;votre> demande',
      'Voir les 3 autres',
      'Dernières demandes',
      'À compléter',
      'Tous vos espaces',
      'Identité et coordonnées',
      'Rendez-vous',
    ];
    const places = order.map((text) => plain(page.body).indexOf(text));
    expect(places.every((place) => place > 0)).toBe(true);
    expect([...places].sort((one, other) => one - other)).toEqual(places);
    expect(page.body).toContain('<p class="tile-count">12</p>');
    expect(await htmlFaults(page.body)).toEqual([]);
  });

  it('of an organisation says for whom one acts, and always offers the other spaces', async () => {
    const { space_id: space } = await newOrganisation(site.database, claire, {
      legal_name: 'Mairie & Cie',
    });
    const page = await site.get(`/mon-espace/organismes/${space}`, cookie);
    expect(page.body).toContain('Vous agissez pour Mairie &amp; Cie');
    expect(page.body).toContain('href="/viorne/mon-espace"');
    expect(page.body).toContain(`href="/viorne/mon-espace/organismes/${space}" aria-current="true"`);
    expect(page.body).toContain(`/organismes/${space}/modifier`);
    expect(page.body).toContain(`href="/viorne/mon-espace/demandes?espace=${space}"`);
    expect(page.body).toContain(`href="/viorne/brouillons?espace=${space}"`);
    expect(await htmlFaults(page.body)).toEqual([]);
  });

  it('is nobody else’s', async () => {
    const other = await newAccount(site.database);
    const { space_id: space } = await newOrganisation(site.database, other);
    const paths = ['', '/membres', '/modifier'].map((end) => `/mon-espace/organismes/${space}${end}`);
    for (const path of [
      ...paths,
      '/mon-espace/organismes/x',
      `/mon-espace/organismes/${newId()}`,
      `/mon-espace/organismes/${claire.space}`,
    ])
      expect((await site.get(path, cookie)).statusCode, path).toBe(404);
    expect((await site.post(`/mon-espace/organismes/${space}/modifier`, right, cookie)).statusCode).toBe(404);
    for (const path of [
      '/mon-espace',
      '/mon-espace/organismes',
      '/mon-espace/organismes/nouveau',
      ...paths,
    ]) {
      const page = await site.get(path);
      expect([page.statusCode, page.headers.location]).toEqual([
        303,
        `/viorne/connexion?retour=${encodeURIComponent(`/viorne${path}`)}`,
      ]);
    }
    expect((await site.post('/mon-espace/organismes/nouveau', right)).statusCode).toBe(303);
  });
});
