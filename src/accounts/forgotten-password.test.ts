import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newAccount, newSession, testPassword } from '../../tests/ground/index.ts';
import { cookieOf, from, htmlFaults, type TestSite } from '../program/testing.ts';
import { lastLink, lastSecret, mailsTo, openAccountsSite, rightPerson, withoutChallenge } from './testing.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openAccountsSite();
});
afterAll(() => site.close());

let people = 0;
let email: string;
let account: string;
beforeEach(async () => {
  people += 1;
  email = `personne-${people}@courriel.example`;
  account = (await newAccount(site.database, { email })).id;
});

const chosen = 'Pivoine-rouge-58';
const pair = { password: chosen, passwordConfirmation: chosen };
const post = (path: string, fields: Record<string, string>, cookie?: string) =>
  site.post(path, fields, cookie, from(`198.51.100.${people}`));

/** Where the buttons of a page lead, in its order. */
const waysOn = (html: string): (string | undefined)[] =>
  [...html.matchAll(/<a class="button [^"]*" href="([^"]*)"/g)].map(([, href]) => href);

describe('asking for a new password', () => {
  it('is answered alike whether the address has an account or not; a mail says which to its reader alone', async () => {
    const nobody = `aucune-${people}@courriel.example`;
    const known = await post('/mot-de-passe-oublie', { email: email.toUpperCase() });
    const unknown = await post('/mot-de-passe-oublie', { email: nobody });
    expect([known.statusCode, known.headers.location]).toEqual([303, '/viorne/mot-de-passe-oublie/envoye']);
    expect([unknown.statusCode, unknown.headers.location]).toEqual([
      known.statusCode,
      known.headers.location,
    ]);
    const pages = await Promise.all(
      [known, unknown].map((answer) =>
        site.get('/mot-de-passe-oublie/envoye', cookieOf(answer, 'guichet-message')),
      ),
    );
    const [one, other] = pages.map(({ body }) => withoutChallenge(body));
    expect(one?.replace(email, '')).toBe(other?.replace(nobody, ''));
    expect(await htmlFaults(pages[0]?.body ?? '')).toEqual([]);
    expect((await mailsTo(site, email)).map((mail) => mail.kind)).toEqual(['password_link']);
    expect((await mailsTo(site, nobody)).map((mail) => mail.kind)).toEqual(['unknown_address']);
    expect((await mailsTo(site, nobody))[0]?.text).not.toContain('cle=');
  });

  it('suggests the address that was probably meant, and writes to the one that was typed', async () => {
    const typed = `claire-${people}@gmial.com`;
    const answer = await post('/mot-de-passe-oublie', { email: typed });
    const page = await site.get('/mot-de-passe-oublie/envoye', cookieOf(answer, 'guichet-message'));
    expect(page.body).toContain(`Vouliez-vous écrire <strong>claire-${people}@gmail.com</strong>`);
    expect(await htmlFaults(page.body)).toEqual([]);
    expect(await mailsTo(site, typed)).toHaveLength(1);
  });

  it('says what to type, and keeps it', async () => {
    expect(await htmlFaults((await site.get('/mot-de-passe-oublie')).body)).toEqual([]);
    const answer = await post('/mot-de-passe-oublie', { email: 'claire' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('value="claire"');
    expect(await htmlFaults(answer.body)).toEqual([]);
  });

  it('can be repeated, five times an hour', async () => {
    const cookie = cookieOf(await post('/mot-de-passe-oublie', { email }), 'guichet-message');
    for (let count = 0; count < 4; count += 1)
      expect((await post('/mot-de-passe-oublie/renvoyer', {}, cookie)).statusCode).toBe(303);
    const tooMany = await post('/mot-de-passe-oublie/renvoyer', {}, cookie);
    expect(tooMany.statusCode).toBe(429);
    expect(await htmlFaults(tooMany.body)).toEqual([]);
    expect((await post('/mot-de-passe-oublie', { email })).statusCode).toBe(429);
    expect(await mailsTo(site, email)).toHaveLength(5);
    const lost = await post('/mot-de-passe-oublie/renvoyer', {});
    expect(lost.headers.location).toBe('/viorne/mot-de-passe-oublie');
  });
});

describe('choosing a new password', () => {
  it('by the link changes it once, closes every session and tells the person', async () => {
    const sessions = await Promise.all([1, 2].map(() => newSession(site.database, { id: account })));
    await post('/mot-de-passe-oublie', { email });
    const page = await site.get(await lastLink(site, email));
    expect(page.body).toContain(email);
    expect(page.headers['cache-control']).toBe('private, no-store');
    expect(await htmlFaults(page.body)).toEqual([]);
    const cle = await lastSecret(site, email);
    const answer = await post('/nouveau-mot-de-passe', { cle, ...pair }, sessions[0]);
    expect([answer.statusCode, answer.headers.location]).toEqual([
      303,
      '/viorne/connexion?fait=mot-de-passe',
    ]);
    for (const cookie of sessions)
      expect((await site.get('/mon-espace/compte', cookie)).statusCode).toBe(303);
    expect((await mailsTo(site, email)).map((mail) => mail.kind)).toEqual([
      'password_link',
      'password_changed',
    ]);
    expect((await post('/connexion', { email, password: testPassword })).statusCode).toBe(422);
    expect((await post('/connexion', { email, password: chosen })).statusCode).toBe(303);

    const replay = await post('/nouveau-mot-de-passe', {
      cle,
      password: testPassword,
      passwordConfirmation: testPassword,
    });
    expect(replay.statusCode).toBe(410);
    expect(replay.body).toContain('Ce lien a déjà servi');
    // Signing in comes first: whoever used the link has a password.
    expect(waysOn(replay.body)).toEqual(['/viorne/connexion', '/viorne/mot-de-passe-oublie']);
    expect(await htmlFaults(replay.body)).toEqual([]);
    expect((await post('/connexion', { email, password: chosen })).statusCode).toBe(303);
  });

  it('works once, however many come together', async () => {
    await post('/mot-de-passe-oublie', { email });
    const cle = await lastSecret(site, email);
    const answers = await Promise.all([1, 2, 3].map(() => post('/nouveau-mot-de-passe', { cle, ...pair })));
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([303, 410, 410]);
  });

  it('takes back the other links', async () => {
    await post('/mot-de-passe-oublie', { email });
    const first = await lastSecret(site, email);
    await post('/mot-de-passe-oublie', { email });
    const second = await lastSecret(site, email);
    expect((await post('/nouveau-mot-de-passe', { cle: second, ...pair })).statusCode).toBe(303);
    const taken = await post('/nouveau-mot-de-passe', { cle: first, ...pair });
    expect(taken.statusCode).toBe(410);
    expect(waysOn(taken.body)).toEqual(['/viorne/mot-de-passe-oublie', '/viorne/connexion']);
  });

  it('follows the same rules as at sign-up, and does not use the link up', async () => {
    await post('/mot-de-passe-oublie', { email });
    const cle = await lastSecret(site, email);
    const wrong: [Record<string, string>, string][] = [
      [{}, 'Choisissez un mot de passe'],
      [{ password: 'court', passwordConfirmation: 'court' }, 'ajoutez un ou deux mots'],
      [
        { password: 'Fontaine-bleue-47', passwordConfirmation: 'Fontaine-bleue-47' },
        'qui ne parle pas de vous',
      ],
      [{ password: chosen, passwordConfirmation: `${chosen} ` }, 'sont différents'],
    ];
    for (const [fields, sentence] of wrong) {
      const answer = await post('/nouveau-mot-de-passe', { cle, ...fields });
      expect(answer.statusCode).toBe(422);
      expect(answer.body).toContain(sentence);
      expect(await htmlFaults(answer.body)).toEqual([]);
    }
    expect((await post('/nouveau-mot-de-passe', { cle, ...pair })).statusCode).toBe(303);
  });

  it('is possible for half an hour', async () => {
    await post('/mot-de-passe-oublie', { email });
    const cle = await lastSecret(site, email);
    site.wait(30 * 60);
    const page = await site.get(`/nouveau-mot-de-passe?cle=${cle}`);
    expect(page.statusCode).toBe(410);
    expect(page.body).not.toContain(email);
    expect(waysOn(page.body)).toEqual(['/viorne/mot-de-passe-oublie', '/viorne/connexion']);
    expect(await htmlFaults(page.body)).toEqual([]);
    expect((await post('/nouveau-mot-de-passe', { cle, ...pair })).statusCode).toBe(410);
  });

  it('lifts the lock of the account', async () => {
    for (let count = 0; count < 10; count += 1) await post('/connexion', { email, password: 'x' });
    expect((await post('/connexion', { email, password: testPassword })).statusCode).toBe(429);
    await post('/mot-de-passe-oublie', { email });
    await post('/nouveau-mot-de-passe', { cle: await lastSecret(site, email), ...pair });
    expect((await post('/connexion', { email, password: chosen })).statusCode).toBe(303);
  });

  it('activates an account that waits: its holder reads the mails, whoever signed up', async () => {
    const waiting = `attente-${people}@courriel.example`;
    await post('/inscription', rightPerson(waiting));
    await post('/mot-de-passe-oublie', { email: waiting });
    await post('/nouveau-mot-de-passe', { cle: await lastSecret(site, waiting), ...pair });
    expect(
      (await post('/connexion', { email: waiting, password: rightPerson(waiting).password ?? '' }))
        .statusCode,
    ).toBe(422);
    const answer = await post('/connexion', { email: waiting, password: chosen });
    expect(answer.statusCode).toBe(303);
    const spaces = await site.owner
      .selectFrom('space_access')
      .innerJoin('account', 'account.id', 'space_access.account_id')
      .select('space_id')
      .where('email', '=', waiting)
      .execute();
    expect(spaces).toHaveLength(1);
  });

  it('by an activation link is refused', async () => {
    const waiting = `autre-${people}@courriel.example`;
    await post('/inscription', rightPerson(waiting));
    const cle = await lastSecret(site, waiting);
    expect((await post('/nouveau-mot-de-passe', { cle, ...pair })).statusCode).toBe(410);
  });
});
