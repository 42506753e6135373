import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cookieOf, fieldsOf, from, htmlFaults, type TestSite } from '../program/testing.ts';
import { lastLink, lastSecret, mailsTo, openAccountsSite, rightPerson } from './testing.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openAccountsSite();
});
afterAll(() => site.close());

const retour = '/viorne/demarches/palmares/deposer';
const title = 'Votre inscription n’est pas terminée';
let people = 0;
let email: string;
let right: { email: string; password: string };
beforeEach(async () => {
  people += 1;
  email = `personne-${people}@courriel.example`;
  right = { email, password: rightPerson(email).password ?? '' };
  await post('/inscription', rightPerson(email));
});

const post = (path: string, fields: Record<string, string> = {}, cookie?: string) =>
  site.post(path, fields, cookie, from(`198.51.100.${people}`));
/** The form of the page that asks for another mail, as a browser would post it. */
const askedBy = (body: string): Record<string, string> => {
  const form = /<form[^>]*action="\/viorne\/activation\/nouveau-lien"[\s\S]*?<\/form>/.exec(body)?.[0];
  if (!form) throw new Error('The page does not offer another mail.');
  return fieldsOf(form) as Record<string, string>;
};

describe('the right password of an account that waits for its activation', () => {
  it('is told so, opens nothing, and sends nothing by itself', async () => {
    const answer = await post('/connexion', { ...right, retour });
    expect(answer.statusCode).toBe(403);
    expect(answer.body).toContain(title);
    expect(answer.body).toContain(`<strong>${email}</strong>`);
    expect(answer.headers['cache-control']).toBe('private, no-store');
    expect(answer.cookies).toEqual([]);
    expect(await htmlFaults(answer.body)).toEqual([]);
    expect(await mailsTo(site, email)).toHaveLength(1);
  });

  it('offers one button that sends the mail again, the address typed no more and in no address', async () => {
    const page = await post('/connexion', { ...right, retour });
    expect(page.body).not.toMatch(/(href|action)="[^"]*personne-/);
    expect(askedBy(page.body)).toEqual({ email, retour });
    const sent = await post('/activation/nouveau-lien', askedBy(page.body));
    expect([sent.statusCode, sent.headers.location]).toEqual([303, '/viorne/inscription/envoyee?renvoye=1']);
    const said = await site.get('/inscription/envoyee?renvoye=1', cookieOf(sent, 'guichet-message'));
    expect(said.body).toContain('Un nouveau courriel vient de partir');
    expect(said.body).toContain(`<strong>${email}</strong>`);
    expect((await mailsTo(site, email)).map((mail) => mail.kind)).toEqual(['activation', 'activation']);
    expect((await site.get(await lastLink(site, email))).body).toContain(`value="${retour}"`);
    const { password } = right;
    const activated = await post('/activation', { cle: await lastSecret(site, email), password });
    expect(activated.statusCode).toBe(303);
    expect((await post('/connexion', right)).statusCode).toBe(303);
  });

  it('sends five mails an hour; then the page says until when, to whom, and that nothing left', async () => {
    const fields = askedBy((await post('/connexion', right)).body);
    for (let count = 0; count < 4; count += 1) await post('/activation/nouveau-lien', fields);
    const refused = await post('/activation/nouveau-lien', fields);
    expect(refused.statusCode).toBe(429);
    expect(refused.body).toContain('Cherchez-les dans votre messagerie');
    expect(refused.body).toContain(`<strong>${email}</strong>`);
    expect(refused.body).not.toContain('Nous venons d’envoyer');
    expect(refused.body).toContain('<a href="#renvoyer">');
    expect(refused.body).toContain('id="renvoyer"');
    expect(await htmlFaults(refused.body)).toEqual([]);
    expect(await mailsTo(site, email)).toHaveLength(5);
    const cookie = cookieOf(refused, 'guichet-message');
    site.wait(16 * 60);
    expect((await post('/activation/nouveau-lien', {}, cookie)).statusCode).toBe(303);
    expect(await mailsTo(site, email)).toHaveLength(6);
  });

  it('is no failure: it locks nobody out, and a wrong one learns nothing', async () => {
    for (let count = 0; count < 8; count += 1) expect((await post('/connexion', right)).statusCode).toBe(403);
    const wrong = await post('/connexion', { ...right, password: 'Glycine-bleue-48' });
    expect(wrong.statusCode).toBe(422);
    for (const revealing of [title, 'activ', 'nouveau-lien'])
      expect(wrong.body.toLowerCase()).not.toContain(revealing.toLowerCase());
    for (let count = 0; count < 4; count += 1)
      await post('/connexion', { ...right, password: 'Glycine-bleue-48' });
    expect((await post('/connexion', right)).statusCode).toBe(429);
  });
});
