import { afterAll, beforeAll, expect, it } from 'vitest';
import { newAccount, newOrganisation, newSession } from '../../tests/ground/index.ts';
import { registerOwnSpace } from '../own-space/index.ts';
import { openTestSite, type TestSite } from '../program/testing.ts';
import { giveOrganisations, registerSpaces } from './index.ts';

let site: TestSite;
let cookie: string;
let organisation: string;
beforeAll(async () => {
  site = await openTestSite((app, platform) => {
    registerSpaces(app, platform);
    registerOwnSpace(app, platform, [giveOrganisations]);
    app.get('/:portal/demarches/:slug/deposer', () => 'page');
  });
  const claire = await newAccount(site.database);
  cookie = await newSession(site.database, claire);
  organisation = (await newOrganisation(site.database, claire)).space_id;
});
afterAll(() => site.close());

const path = '/mon-espace/organismes/nouveau';
const list = ['/viorne/mon-espace/organismes', 'Retour à mes organismes'];
const backOf = (html: string) =>
  /class="back-link" href="([^"]*)".*?<\/svg>([^<]*)</
    .exec(html)
    ?.slice(1)
    .map((text) => text.replaceAll('&amp;', '&'));

const ways: [retour: string, back: string[]][] = [
  ['', list],
  [
    '/viorne/demarches/palmares/deposer?espace=x&etape=2',
    ['/viorne/demarches/palmares/deposer?espace=x&etape=2', 'Retour à la démarche'],
  ],
  ['/viorne/mon-espace', ['/viorne/mon-espace', 'Retour à la page précédente']],
  ['//ailleurs.example', list],
  ['https://ailleurs.example', list],
  ['/viorne/\\ailleurs.example', list],
  ['javascript:alert(1)', list],
];
it.each(ways)('adding an organisation, asked for by « %s », leads back to %j', async (retour, back) => {
  const form = await site.get(`${path}?retour=${encodeURIComponent(retour)}`, cookie);
  expect(backOf(form.body)).toEqual(back);
  const refused = await site.post(path, { retour }, cookie);
  expect(refused.statusCode).toBe(422);
  expect(backOf(refused.body)).toEqual(back);
});

it('the list leads to the form and the form to the list, where nothing else asked for it', async () => {
  const page = await site.get('/mon-espace/organismes', cookie);
  const address = new RegExp(`href="(/viorne${path}[^"]*)"`).exec(page.body)?.[1] ?? '';
  expect(backOf((await site.get(address, cookie)).body)).toEqual(list);
});

it('changing an organisation leads back to its own space, the only page that leads there', async () => {
  const root = `/mon-espace/organismes/${organisation}`;
  expect((await site.get(root, cookie)).body).toContain(`href="/viorne${root}/modifier"`);
  const edit = await site.get(`${root}/modifier`, cookie);
  expect(backOf(edit.body)).toEqual([`/viorne${root}`, 'Retour à l’espace de l’organisme']);
});
