import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hashSecret } from '../platform/identifiers/index.ts';
import { cookieOf, from, htmlFaults, type TestSite } from '../program/testing.ts';
import { lastLink, lastSecret, mailsTo, openAccountsSite, rightPerson } from './testing.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openAccountsSite();
});
afterAll(() => site.close());

const password = rightPerson('').password ?? '';
/** What the page of the link posts. */
const activate = (cle: string, fields: Record<string, string> = {}) =>
  site.post('/activation', { cle, password, ...fields });
let people = 0;
let email: string;
beforeEach(async () => {
  people += 1;
  email = `personne-${people}@courriel.example`;
  await site.post('/inscription', { ...rightPerson(email), retour: '/viorne/demarches/palmares' });
});

const accountOf = (address: string) =>
  site.owner.selectFrom('account').selectAll().where('email', '=', address).executeTakeFirstOrThrow();

const spacesOf = async (address: string) => {
  const { id } = await accountOf(address);
  return site.owner
    .selectFrom('space_access')
    .innerJoin('space', 'space.id', 'space_access.space_id')
    .select(['kind', 'name', 'role'])
    .where('account_id', '=', id)
    .execute();
};

describe('an activation link', () => {
  it('opened, even by a mail scanner, changes nothing and asks for the password', async () => {
    const link = await lastLink(site, email);
    for (let count = 0; count < 3; count += 1) {
      const page = await site.get(link);
      expect(page.statusCode).toBe(200);
      expect(page.body).toContain('Activer mon compte');
      expect(page.body).toContain(`value="${email}"`);
      expect(page.headers['cache-control']).toBe('private, no-store');
      expect(await htmlFaults(page.body)).toEqual([]);
    }
    expect((await accountOf(email)).activated_at).toBeNull();
  });

  it('posted with the password, activates the account, gives it its space and opens a session', async () => {
    const answer = await activate(await lastSecret(site, email));
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/viorne/mon-espace?fait=activation']);
    expect((await accountOf(email)).activated_at).not.toBeNull();
    expect(await spacesOf(email)).toEqual([{ kind: 'person', name: 'Claire Fontaine', role: 'manager' }]);
    const profile = await site.get('/mon-espace/compte', cookieOf(answer, 'guichet'));
    expect(profile.body).toContain('Claire Fontaine');
  });

  it('leads back where the person was going', async () => {
    const wanted = '/viorne/demarches/palmares';
    const page = await site.get(await lastLink(site, email));
    expect(page.body).toContain(`name="retour" value="${wanted}"`);
    expect(page.body).toContain(`/viorne/mot-de-passe-oublie?retour=${encodeURIComponent(wanted)}`);
    const cle = await lastSecret(site, email);
    expect((await activate(cle, { retour: wanted })).headers.location).toBe(wanted);
  });

  it('with a wrong password, or none, changes nothing, says what to do, and still works', async () => {
    const cle = await lastSecret(site, email);
    for (const [typed, sentence] of [
      ['', 'Saisissez votre mot de passe.'],
      ['Glycine-bleue-48', 'Ce n’est pas le mot de passe choisi en créant le compte.'],
    ] as const) {
      const refused = await activate(cle, { password: typed });
      expect(refused.statusCode).toBe(422);
      expect(refused.body).toContain(sentence);
      expect(refused.body).not.toContain('Glycine');
      expect(refused.cookies).toEqual([]);
      expect(await htmlFaults(refused.body)).toEqual([]);
    }
    expect((await accountOf(email)).activated_at).toBeNull();
    expect((await activate(cle)).statusCode).toBe(303);
  });

  it('counts wrong passwords by the link alone: whoever fails elsewhere holds up nobody who reads the mails', async () => {
    const cle = await lastSecret(site, email);
    const address = from(`203.0.113.${people}`);
    const wrong = { password: 'Glycine-bleue-48' };
    for (let count = 0; count < 6; count += 1)
      await site.post('/connexion', { email, ...wrong }, undefined, address);
    for (let count = 0; count < 5; count += 1)
      expect((await site.post('/activation', { cle, ...wrong }, undefined, address)).statusCode).toBe(422);
    const slowed = await site.post('/activation', { cle, password }, undefined, address);
    expect(slowed.statusCode).toBe(429);
    expect(slowed.body).toContain('Trop d’essais');
    expect(await htmlFaults(slowed.body)).toEqual([]);
    site.wait(61);
    expect((await site.post('/activation', { cle, password }, undefined, address)).statusCode).toBe(303);
  });

  it('works once, however many clicks come together', async () => {
    const cle = await lastSecret(site, email);
    const answers = await Promise.all([1, 2, 3, 4].map(() => activate(cle)));
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([303, 410, 410, 410]);
    expect(await spacesOf(email)).toHaveLength(1);
    const again = await activate(cle);
    expect(again.statusCode).toBe(410);
    expect(again.body).toContain('Votre compte est déjà activé');
    expect(await htmlFaults(again.body)).toEqual([]);
  });

  it('is too old after a day, and its page sends another', async () => {
    const cle = await lastSecret(site, email);
    site.wait(24 * 3600);
    const page = await site.get(`/activation?cle=${cle}`);
    expect(page.statusCode).toBe(410);
    expect(page.body).toContain('Ce lien n’est plus valable');
    expect(page.body).not.toContain(email);
    expect(await htmlFaults(page.body)).toEqual([]);
    expect((await activate(cle)).statusCode).toBe(410);
    expect((await accountOf(email)).activated_at).toBeNull();

    const sent = await site.post('/activation/nouveau-lien', { cle, retour: '/viorne/demarches/palmares' });
    expect(sent.headers.location).toBe('/viorne/inscription/envoyee?renvoye=1');
    expect(await mailsTo(site, email)).toHaveLength(2);
    expect((await activate(await lastSecret(site, email))).statusCode).toBe(303);
  });

  it('that was never ours says so and offers another', async () => {
    for (const cle of ['', 'x', '\u0000', 'é'.repeat(5000)]) {
      const page = await activate(cle);
      expect(page.statusCode).toBe(410);
      expect(page.body).toContain('href="/viorne/activation/nouveau-lien"');
      expect(page.body).toMatch(/class="button [^"]*" href="\/viorne\/connexion"/);
    }
    const page = await site.get('/activation?cle=inconnue&cle=autre');
    expect(page.statusCode).toBe(410);
    expect(await htmlFaults(page.body)).toEqual([]);
  });

  it('of the forgotten password does not activate', async () => {
    await site.post('/mot-de-passe-oublie', { email });
    const cle = await lastSecret(site, email);
    expect((await activate(cle)).statusCode).toBe(410);
  });

  it('is kept as a hash', async () => {
    const cle = await lastSecret(site, email);
    const links = await site.owner.selectFrom('account_token').select('token_hash').execute();
    expect(links.map((link) => link.token_hash)).toContain(hashSecret(cle));
  });
});

describe('« Renvoyer le courriel »', () => {
  it('sends another link to the address this browser signed up with; both links work', async () => {
    const first = await lastSecret(site, email);
    const signedUp = await site.post('/inscription', rightPerson(`bis-${email}`));
    const cookie = cookieOf(signedUp, 'guichet-message');
    const answer = await site.post('/activation/nouveau-lien', {}, cookie);
    expect(answer.statusCode).toBe(303);
    const page = await site.get('/inscription/envoyee?renvoye=1', cookie);
    expect(page.body).toContain('Un nouveau courriel vient de partir');
    expect(await htmlFaults(page.body)).toEqual([]);
    expect((await mailsTo(site, `bis-${email}`)).map((mail) => mail.kind)).toEqual([
      'activation',
      'activation',
    ]);
    expect((await activate(first)).statusCode).toBe(303);
  });

  it('asks for the address when the browser kept none', async () => {
    const page = await site.get('/activation/nouveau-lien');
    expect(await htmlFaults(page.body)).toEqual([]);
    const empty = await site.post('/activation/nouveau-lien', { email: '' });
    expect(empty.statusCode).toBe(422);
    expect(await htmlFaults(empty.body)).toEqual([]);
    const sent = await site.post('/activation/nouveau-lien', { email: email.toUpperCase() });
    expect(sent.statusCode).toBe(303);
    expect(await mailsTo(site, email)).toHaveLength(2);
  });

  it('answers alike an address that has an account, one that waits and one that is nobody’s', async () => {
    await activate(await lastSecret(site, email));
    const known = await site.post('/activation/nouveau-lien', { email });
    const nobody = await site.post('/activation/nouveau-lien', {
      email: `personne-de-tel-${people}@courriel.example`,
    });
    expect([known.statusCode, known.headers.location]).toEqual([nobody.statusCode, nobody.headers.location]);
    expect((await mailsTo(site, email)).at(-1)?.kind).toBe('known_address');
    expect(
      (await mailsTo(site, `personne-de-tel-${people}@courriel.example`)).map((mail) => mail.kind),
    ).toEqual(['unknown_address']);
  });

  it('waits after five messages, and says until when', async () => {
    for (let count = 0; count < 4; count += 1) await site.post('/activation/nouveau-lien', { email });
    const answer = await site.post('/activation/nouveau-lien', { email });
    expect(answer.statusCode).toBe(429);
    expect(answer.body).toContain('Cherchez-les dans votre messagerie');
    expect(await htmlFaults(answer.body)).toEqual([]);
    expect(await mailsTo(site, email)).toHaveLength(5);
  });

  it('ignores a cookie that is not ours', async () => {
    for (const value of [
      'x',
      'bm9u',
      Buffer.from('{"email":"<b>"}').toString('base64url'),
      Buffer.from('null').toString('base64url'),
    ]) {
      const page = await site.get('/inscription/envoyee', `guichet-message=${value}`);
      expect(page.statusCode).toBe(200);
      expect(page.body).toContain('à l’adresse que vous avez indiquée');
    }
  });
});
