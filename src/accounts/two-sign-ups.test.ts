import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newAccount, testPassword } from '../../tests/ground/index.ts';
import { cookieOf, from, htmlFaults, type TestSite } from '../program/testing.ts';
import { lastLink, lastSecret, mailsTo, openAccountsSite, rightPerson } from './testing.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openAccountsSite();
});
afterAll(() => site.close());

let people = 0;
let email: string;
beforeEach(() => {
  people += 1;
  email = `personne-${people}@courriel.example`;
});

const mine = 'Glycine-bleue-47';
const theirs = 'Voleur-de-nuit-88';
const post = (path: string, fields: Record<string, string>, network = 1) =>
  site.post(path, fields, undefined, from(`203.${network}.113.${people}`));
const signUp = async (password: string, firstName = 'Claire', network = 1): Promise<string> => {
  site.wait(1);
  const typed = { ...rightPerson(email), firstName, password, passwordConfirmation: password };
  expect((await post('/inscription', typed, network)).statusCode).toBe(303);
  return lastSecret(site, email);
};
const signUpAsThief = () => signUp(theirs, 'Intrus', 2);
const signsIn = async (password: string, network = 1) =>
  (await post('/connexion', { email, password }, network)).statusCode;
const nameOf = async (password: string): Promise<string | undefined> => {
  const opened = await post('/connexion', { email, password });
  const profile = await site.get('/mon-espace/compte', cookieOf(opened, 'guichet'));
  return /(Claire|Clara|Intrus) Fontaine/.exec(profile.body)?.[1];
};

describe('a stranger who signs up with somebody’s address', () => {
  it('after them gets nothing: whichever link is opened, the password says whose sign-up it is', async () => {
    const own = await signUp(mine);
    const planted = await signUpAsThief();
    const opened = await post('/activation', { cle: planted, password: mine });
    expect(opened.statusCode).toBe(303);
    expect(await nameOf(mine)).toBe('Claire');
    expect(await signsIn(theirs, 2)).not.toBe(303);
    for (const cle of [own, planted]) {
      const late = await post('/activation', { cle, password: theirs });
      expect(late.statusCode).toBe(410);
      expect(late.body).toContain('Votre compte est déjà activé');
      expect(await htmlFaults(late.body)).toEqual([]);
    }
  });

  it('before them, or so often that theirs is far behind, gets nothing either', async () => {
    const planted = await signUpAsThief();
    const own = await signUp(mine);
    for (let count = 0; count < 6; count += 1) {
      site.wait(901);
      await signUpAsThief();
    }
    expect((await post('/activation', { cle: planted, password: 'Glycine-bleue-48' })).statusCode).toBe(422);
    expect((await post('/activation', { cle: own, password: mine })).statusCode).toBe(303);
    expect(await nameOf(mine)).toBe('Claire');
  });

  it('and then asks for a new password changes nothing: the mail is theirs, and says the name', async () => {
    await signUp(mine);
    await signUpAsThief();
    await post('/mot-de-passe-oublie', { email });
    const page = await site.get(await lastLink(site, email));
    expect(page.body).toContain('<strong>Intrus Fontaine</strong>');
    expect(page.body).toContain('href="/viorne/inscription"');
    expect(await htmlFaults(page.body)).toEqual([]);
  });

  it('learns nothing by signing in: the address has an account, or has none', async () => {
    const holder = await newAccount(site.database, { email });
    await signUpAsThief();
    const known = await post('/connexion', { email, password: theirs }, 2);
    expect((await mailsTo(site, email)).map(({ kind }) => kind)).toEqual(['known_address']);
    expect(await signsIn(testPassword)).toBe(303);
    const before = email;
    email = `inconnue-${people}@courriel.example`;
    await signUpAsThief();
    const unknown = await post('/connexion', { email, password: theirs }, 2);
    expect([known.statusCode, known.body]).toEqual([403, unknown.body.replaceAll(email, before)]);
    const waiting = await site.owner
      .selectFrom('space_access')
      .where('account_id', '=', holder.id)
      .selectAll()
      .execute();
    expect(waiting).toHaveLength(1);
  });

  it('does not make their failures on the account of the other forgotten', async () => {
    await newAccount(site.database, { email });
    await signUpAsThief();
    for (let count = 0; count < 4; count += 1) {
      expect(await signsIn('Glycine-bleue-48', 2)).toBe(422);
      expect(await signsIn(theirs, 2)).toBe(403);
    }
    expect(await signsIn('Glycine-bleue-48', 2)).toBe(422);
    expect(await signsIn(theirs, 2)).toBe(429);
  });
});

describe('somebody who signs up twice because the mail is slow', () => {
  it('activates with any of the links and the password of any of the two', async () => {
    const [first, last] = [await signUp('Pivoine-rouge-58'), await signUp(mine, 'Clara')];
    expect(first).not.toBe(last);
    expect((await post('/activation', { cle: first, password: mine })).statusCode).toBe(303);
    expect(await nameOf(mine)).toBe('Clara');
    const late = await site.get(`/activation?cle=${last}`);
    expect(late.statusCode).toBe(410);
    expect(late.body).toContain('Votre compte est déjà activé');
    expect(late.body).toContain('Mot de passe oublié');
  });

  it('and follows both links at once has one account', async () => {
    const [first, last] = [await signUp('Pivoine-rouge-58'), await signUp(mine)];
    const answers = await Promise.all([
      post('/activation', { cle: first, password: 'Pivoine-rouge-58' }),
      post('/activation', { cle: last, password: mine }),
    ]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 410]);
    const active = await site.owner
      .selectFrom('account')
      .select('id')
      .where('email', '=', email)
      .where('activated_at', 'is not', null)
      .execute();
    expect(active).toHaveLength(1);
  });

  it('has one account when a forgotten password overtakes the activation', async () => {
    const cle = await signUp('Pivoine-rouge-58');
    await post('/mot-de-passe-oublie', { email });
    const forgotten = await lastSecret(site, email);
    await signUp(mine);
    expect((await post('/activation', { cle, password: mine })).statusCode).toBe(303);
    const pair = { password: 'Tournesol-rouge-91', passwordConfirmation: 'Tournesol-rouge-91' };
    expect((await post('/nouveau-mot-de-passe', { cle: forgotten, ...pair })).statusCode).toBe(410);
    expect(await signsIn(mine)).toBe(303);
  });
});
