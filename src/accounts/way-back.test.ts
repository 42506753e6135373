import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newAccount, testPassword } from '../../tests/ground/index.ts';
import { cookieOf, fieldsOf, from, type TestSite } from '../program/testing.ts';
import { lastLink, mailsTo, openAccountsSite, rightPerson } from './testing.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openAccountsSite();
});
afterAll(() => site.close());

const wanted = '/viorne/demarches/palmares/deposer?espace=mairie&etape=2';
const chosen = 'Pivoine-rouge-58';
const pair = { password: chosen, passwordConfirmation: chosen };
let people = 0;
let email: string;
beforeEach(() => {
  people += 1;
  email = `personne-${people}@courriel.example`;
});

const post = (path: string, fields: Record<string, string>, cookie?: string) =>
  site.post(path, fields, cookie, from(`198.51.100.${people}`));

const decoded = (html: string) => html.replaceAll('&amp;', '&');
/** The address of the link of a page that leads to this path, as a person follows it. */
const linkTo = (html: string, path: string): string => {
  const found = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => decoded(href ?? ''));
  const [link] = found.filter((href) => href.split('?', 1)[0] === `/viorne${path}`).slice(-1);
  if (!link) throw new Error(`No link leads to ${path}.`);
  return link;
};
/** What the form of a page that posts to this path carries without anything being typed. */
const carried = (html: string, path: string): Record<string, string> => {
  const form = html.split('<form').find((part) => part.includes(`action="/viorne${path}"`));
  return fieldsOf(form ?? '') as Record<string, string>;
};
/** Fills the form of the page at this address, and posts it where it posts. */
const fillAt = async (address: string, fields: Record<string, string>) => {
  const path = address.replace(/^\/viorne/, '').split('?', 1)[0] ?? '';
  const page = await site.get(address);
  return post(path, { ...carried(page.body, path), ...fields });
};
const signInPage = async (retour = wanted) =>
  (await site.get(`/connexion?retour=${encodeURIComponent(retour)}`)).body;
const signsInAt = async (address: string | undefined, password: string) =>
  (await fillAt(address ?? '', { email, password })).headers.location;

// Nothing of one answer is given to the next but addresses and fields: each page might be another browser's.
describe('the page a person wanted', () => {
  it('is promised by the sign-in page, which promises nothing otherwise', async () => {
    const promise = 'Vous reviendrez ensuite à la page demandée.';
    expect(await signInPage()).toContain(promise);
    expect(await signInPage('//ailleurs.example/')).not.toContain(promise);
  });

  it('is reached after sign-up and activation, the mail opened in another browser', async () => {
    await fillAt(linkTo(await signInPage(), '/inscription'), rightPerson(email));
    const activated = await fillAt(await lastLink(site, email), { password: 'Glycine-bleue-47' });
    expect(activated.headers.location).toBe(wanted);
  });

  it('is reached after a new password, the mail opened in another browser', async () => {
    await newAccount(site.database, { email });
    const sent = await fillAt(linkTo(await signInPage(), '/mot-de-passe-oublie'), { email });
    expect(sent.headers.location).toBe('/viorne/mot-de-passe-oublie/envoye');
    const link = await lastLink(site, email);
    const refused = await fillAt(link, { password: 'court', passwordConfirmation: 'court' });
    expect(carried(refused.body, '/nouveau-mot-de-passe').retour).toBe(wanted);
    const changed = await fillAt(link, pair);
    expect(changed.headers.location).toMatch(/^\/viorne\/connexion\?fait=mot-de-passe&retour=/);
    expect(await signsInAt(changed.headers.location, chosen)).toBe(wanted);
  });

  it('survives the mails sent again, the links out of date and the detours', async () => {
    await newAccount(site.database, { email });
    const asking = linkTo(await signInPage(), '/mot-de-passe-oublie');
    const back = linkTo((await site.get(asking)).body, '/connexion');
    expect(await signsInAt(back, testPassword)).toBe(wanted);
    expect(carried((await fillAt(asking, { email: 'claire' })).body, '/mot-de-passe-oublie').retour).toBe(
      wanted,
    );
    const cookie = cookieOf(await fillAt(asking, { email }), 'guichet-message');
    const sent = await site.get('/mot-de-passe-oublie/envoye', cookie);
    expect(linkTo(sent.body, '/mot-de-passe-oublie')).toBe(asking);
    await post('/mot-de-passe-oublie/renvoyer', {}, cookie);
    expect(await mailsTo(site, email)).toHaveLength(2);
    const link = await lastLink(site, email);
    site.wait(31 * 60);
    const late = await site.get(link);
    expect(late.statusCode).toBe(410);
    expect(linkTo(late.body, '/mot-de-passe-oublie')).toBe(asking);
    expect(await signsInAt(linkTo(late.body, '/connexion'), testPassword)).toBe(wanted);
  });

  it('survives an activation link cut by a mailbox, asked for again', async () => {
    await fillAt(linkTo(await signInPage(), '/inscription'), rightPerson(email));
    const cut = (await lastLink(site, email)).replace(/cle=[\w-]+/, 'cle=coupe');
    const page = await site.get(cut);
    const sent = await fillAt(linkTo(page.body, '/activation/nouveau-lien'), { email });
    expect(sent.statusCode).toBe(303);
    // What the first link was for went with its secret.
    const activated = await fillAt(await lastLink(site, email), { password: 'Glycine-bleue-47' });
    expect(activated.headers.location).toBe('/viorne/mon-espace?fait=activation');
  });

  it('is no road for a stranger into the mail of somebody else', async () => {
    await newAccount(site.database, { email });
    const [waiting, unknown] = [`attente-${email}`, `inconnue-${email}`];
    const pirate = '/viorne/demarches/VOTRE-COMPTE-EST-PIRATE';
    const long = `${wanted}&x=${'PIRATE'.repeat(40_000)}`;
    for (const retour of [pirate, '/viorne/VOTRE-COMPTE-EST-PIRATE', long]) {
      await post('/inscription', { ...rightPerson(email), retour });
      await post('/inscription', { ...rightPerson(waiting), retour });
      for (const one of [email, waiting, unknown]) await post('/mot-de-passe-oublie', { email: one, retour });
    }
    const mails = (await Promise.all([email, waiting, unknown].map((one) => mailsTo(site, one)))).flat();
    expect(mails.length).toBeGreaterThan(8);
    for (const { html, text, subject } of mails) {
      expect(html + text + subject).not.toMatch(/PIRATE|retour/i);
      expect(html.length).toBeLessThan(20_000);
    }
  });

  it.each([
    `/viorne/demarches/${'x'.repeat(300)}`,
    '/viorne/VOTRE-COMPTE-EST-PIRATE',
    '/viorne/demarches/',
    '/viorne-sur-mer/demarches',
    '/autre/demarches',
  ])('is one that we know, in three hundred signs: %s is not', async (retour) => {
    const page = await site.get(`/connexion?retour=${encodeURIComponent(retour)}`);
    expect(page.body).not.toContain('name="retour"');
  });

  const elsewhere = [
    'https://ailleurs.example/',
    '//ailleurs.example/',
    '/\\ailleurs.example',
    '/viorne/\\ailleurs.example',
    'javascript:alert(1)',
    '/viorne\r\nSet-Cookie: x=1',
  ];
  it.each(elsewhere)('is never %j: a page of this site or nothing', async (retour) => {
    await newAccount(site.database, { email });
    const asked = `?retour=${encodeURIComponent(retour)}`;
    for (const path of ['/mot-de-passe-oublie', '/inscription', '/activation/nouveau-lien', '/connexion'])
      expect((await site.get(`${path}${asked}`)).body, path).not.toMatch(/name="retour"|[?&]retour=/);
    await post('/mot-de-passe-oublie', { email, retour });
    const link = await lastLink(site, email);
    expect(link).not.toContain('retour');
    const form = await site.get(`${link}&retour=${encodeURIComponent(retour)}`);
    expect(form.body).not.toContain('name="retour"');
    const changed = await post('/nouveau-mot-de-passe', {
      ...carried(form.body, '/nouveau-mot-de-passe'),
      ...pair,
      retour,
    });
    expect(changed.headers.location).toBe('/viorne/connexion?fait=mot-de-passe');
  });

  it('is not taken for one of another portal whose name begins alike', async () => {
    await newAccount(site.database, { email });
    await post('/mot-de-passe-oublie', { email, retour: '/viorne-sur-mer/demarches' });
    expect(await lastLink(site, email)).not.toContain('retour');
  });
});
