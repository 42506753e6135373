import { verify } from '@node-rs/argon2';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { newAccount, newStaff, testPassword } from '../../tests/ground/index.ts';
import { hashSecret } from '../platform/identifiers/index.ts';
import { cookieOf, from, htmlFaults, type TestSite } from '../program/testing.ts';
import { lastSecret, mailsTo, openAccountsSite, rightPerson } from './testing.ts';

// The real work, counted: its time would tell the speed of the machine.
vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof import('@node-rs/argon2')>();
  return { ...real, verify: vi.fn(real.verify) };
});

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

const password = testPassword;
const signIn = (fields: Record<string, string>, headers = from(`198.51.100.${people}`), cookie?: string) =>
  site.post('/connexion', fields, cookie, headers);
const sessionsOf = (id: string) =>
  site.owner.selectFrom('session').selectAll().where('account_id', '=', id).execute();

describe('signing in', () => {
  it('opens a session of a day, kept as a hash, in a cookie that scripts and other sites cannot use', async () => {
    const answer = await signIn(
      { email: ` ${email.toUpperCase()} `, password },
      { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' },
    );
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toBe('/viorne/mon-espace');
    const [cookie] = answer.cookies;
    expect(cookie).toMatchObject({ name: 'guichet', path: '/', httpOnly: true, sameSite: 'Lax' });
    expect(cookie).not.toHaveProperty('domain');
    expect(cookie?.expires).toEqual(new Date('2026-11-04T09:00:00Z'));
    expect(await sessionsOf(account)).toMatchObject([
      {
        token_hash: hashSecret(cookie?.value ?? ''),
        device: 'Firefox, Linux',
        expires_at: new Date('2026-11-04T09:00:00Z'),
      },
    ]);
    const profile = await site.get('/mon-espace/compte', cookieOf(answer, 'guichet'));
    expect(profile.statusCode).toBe(200);
    expect(profile.body).toContain('Claire Fontaine');
  });

  it('leads who works here to the requests to instruct, unless they asked for a page; nobody else', async () => {
    await newStaff(site.database, site.portal, { id: account });
    const answer = await signIn({ email, password });
    expect(answer.headers.location).toBe('/viorne/agent');
    const again = await site.get('/connexion', cookieOf(answer, 'guichet'));
    expect(again.headers.location).toBe('/viorne/agent');
    const asked = await signIn({ email, password, retour: '/viorne/mon-espace/compte' });
    expect(asked.headers.location).toBe('/viorne/mon-espace/compte');
    await site.owner.updateTable('staff').set({ active: false }).where('account_id', '=', account).execute();
    expect((await signIn({ email, password })).headers.location).toBe('/viorne/mon-espace');
  });

  it('over https, uses the cookie that only this host can set', async () => {
    const secure = await openAccountsSite({ BASE_URL: 'https://guichet.example' });
    await newAccount(secure.database, { email });
    const answer = await secure.post('/connexion', { email, password });
    expect(answer.cookies[0]).toMatchObject({
      name: '__Host-guichet',
      secure: true,
      path: '/',
      httpOnly: true,
    });
    await secure.close();
  });

  it('leads back to where the person was going, never to another site', async () => {
    const targets: [asked: string, reached: string][] = [
      ['/viorne/demarches/palmares?etape=2', '/viorne/demarches/palmares?etape=2'],
      ['https://ailleurs.example/', '/viorne/mon-espace'],
      ['//ailleurs.example/', '/viorne/mon-espace'],
      ['/\\ailleurs.example', '/viorne/mon-espace'],
      ['/\t/ailleurs.example', '/viorne/mon-espace'],
      ['\\\\ailleurs.example', '/viorne/mon-espace'],
      ['javascript:alert(1)', '/viorne/mon-espace'],
      ['/a\r\nSet-Cookie: x=1', '/viorne/mon-espace'],
      ['', '/viorne/mon-espace'],
    ];
    for (const [asked, reached] of targets) {
      expect((await signIn({ email, password, retour: asked })).headers.location).toBe(reached);
      const page = await site.get(`/connexion?retour=${encodeURIComponent(asked)}`);
      expect(page.body.includes('name="retour"'), asked).toBe(reached === asked);
      expect(page.body).not.toContain('ailleurs.example');
    }
  });

  it('gives a new secret each time and ends the session the browser had', async () => {
    const first = cookieOf(await signIn({ email, password }), 'guichet');
    const second = cookieOf(await signIn({ email, password }, undefined, first), 'guichet');
    expect(second).not.toBe(first);
    expect(await sessionsOf(account)).toHaveLength(1);
    expect((await site.get('/mon-espace/compte', first)).statusCode).toBe(303);
    expect((await site.get('/mon-espace/compte', second)).statusCode).toBe(200);
  });

  it('is refused in the same words whether the address or the password is wrong, even when the account waits', async () => {
    const waiting = `attente-${people}@courriel.example`;
    await site.post('/inscription', rightPerson(waiting));
    const wrong = [
      await signIn({ email, password: 'Glycine-bleue-48' }),
      await signIn({ email: 'inconnue@courriel.example', password }),
      await signIn({ email: waiting, password: 'Glycine-bleue-48' }),
    ];
    const bodies = wrong.map((answer) => answer.body.replaceAll(/value="[^"]*@[^"]*"/g, 'value=""'));
    expect(wrong.map((answer) => answer.statusCode)).toEqual([422, 422, 422]);
    expect(new Set(bodies).size).toBe(1);
    expect(bodies[0]).toContain('ne correspond à aucun compte.');
    expect(await htmlFaults(wrong[0]?.body ?? '')).toEqual([]);
    expect(await mailsTo(site, waiting)).toHaveLength(1);
    expect(await mailsTo(site, email)).toHaveLength(0);
  });

  it('works as much for an address that nobody has', async () => {
    const verifications = async (fields: Record<string, string>): Promise<number> => {
      vi.mocked(verify).mockClear();
      await signIn(fields);
      return vi.mocked(verify).mock.calls.length;
    };
    const known = await verifications({ email, password: 'Un-autre-mot-47' });
    expect(known).toBeGreaterThan(0);
    expect(await verifications({ email: `inconnue-${people}@courriel.example`, password })).toBe(known);
  });

  it('says what is missing', async () => {
    const answer = await signIn({});
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('Saisissez votre adresse électronique');
    expect(answer.body).toContain('Saisissez votre mot de passe.');
    expect(await htmlFaults(answer.body)).toEqual([]);
    expect((await signIn({ email: 'a\u0000@b.fr', password: '\u0000' })).statusCode).toBe(422);
  });

  it('skips the page when it is done already', async () => {
    const cookie = cookieOf(await signIn({ email, password }), 'guichet');
    const page = await site.get('/connexion?retour=/viorne/demarches', cookie);
    expect([page.statusCode, page.headers.location]).toEqual([303, '/viorne/demarches']);
  });
});

describe('repeated failures', () => {
  it('make one wait a minute, then a quarter of an hour; the right password does not pass meanwhile', async () => {
    const fail = () => signIn({ email, password: 'Glycine-bleue-48' });
    for (let count = 0; count < 5; count += 1) expect((await fail()).statusCode).toBe(422);
    const slowed = await fail();
    expect(slowed.statusCode).toBe(429);
    expect(slowed.body).toContain('Trop d’essais de connexion. Réessayez à');
    expect(await htmlFaults(slowed.body)).toEqual([]);
    expect((await signIn({ email, password })).statusCode).toBe(429);
    site.wait(61);
    for (let count = 0; count < 5; count += 1) expect((await fail()).statusCode).toBe(422);
    expect((await signIn({ email, password })).statusCode).toBe(429);
    site.wait(14 * 60);
    expect((await signIn({ email, password })).statusCode).toBe(429);
    site.wait(61);
    expect((await signIn({ email, password })).statusCode).toBe(303);
    // Everything is forgotten once the right person has come.
    for (let count = 0; count < 4; count += 1) expect((await fail()).statusCode).toBe(422);
    expect((await signIn({ email, password })).statusCode).toBe(303);
  });

  it('count for addresses that nobody has too', async () => {
    const fail = () => signIn({ email: `personne-ici-${people}@courriel.example`, password });
    for (let count = 0; count < 5; count += 1) await fail();
    expect((await fail()).statusCode).toBe(429);
  });

  it('cannot be hurried by asking all at once', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => signIn({ email, password: 'x' })));
    expect(answers.filter((answer) => answer.statusCode === 422)).toHaveLength(5);
  });

  it('from one network, over many addresses, close it; successes do not count', async () => {
    const network = from('203.0.113.77');
    for (let count = 0; count < 5; count += 1) await signIn({ email, password }, network);
    const answers = await Promise.all(
      Array.from({ length: 65 }, (_, n) =>
        signIn({ email: `essai-${n}@courriel.example`, password: 'x' }, network),
      ),
    );
    expect(answers.filter((answer) => answer.statusCode === 422)).toHaveLength(60);
    expect((await signIn({ email, password }, network)).statusCode).toBe(429);
    expect((await signIn({ email, password })).statusCode).toBe(303);
  });
});

describe('strangers who fail on purpose', () => {
  const strangerFails = async (times: number, network = (n: number) => `203.0.113.${n % 250}`) => {
    for (let n = 0; n < times; n += 1)
      await signIn({ email, password: 'Glycine-bleue-48' }, from(network(n)));
  };
  const deviceOf = (answer: Awaited<ReturnType<typeof signIn>>) => cookieOf(answer, 'guichet-appareil');

  it('from one network hold up nobody elsewhere', async () => {
    await strangerFails(12, () => '203.0.113.200');
    expect((await signIn({ email, password }, from('203.0.113.200'))).statusCode).toBe(429);
    expect((await signIn({ email, password })).statusCode).toBe(303);
  });

  it('from many networks are slowed, and never hold up a browser that was here before', async () => {
    const known = deviceOf(await signIn({ email, password }));
    await strangerFails(31);
    const slowed = await signIn({ email, password: 'Glycine-bleue-49' }, from('192.0.2.77'));
    expect(slowed.statusCode).toBe(429);
    expect((await signIn({ email, password }, undefined, known)).statusCode).toBe(303);
    // Nothing of it is forgiven to the strangers, and the device of one account is none of another's.
    expect((await signIn({ email, password }, from('192.0.2.78'))).statusCode).toBe(429);
    const other = `autre-${email}`;
    await newAccount(site.database, { email: other });
    for (let n = 0; n < 31; n += 1) await signIn({ email: other, password: 'x' }, from(`192.0.2.${n}`));
    expect((await signIn({ email: other, password }, from('192.0.2.79'), known)).statusCode).toBe(429);
  });

  it('hold up neither the link that was received, nor the browser that used it', async () => {
    await site.post('/mot-de-passe-oublie', { email }, undefined, from(`198.51.100.${people}`));
    const cle = await lastSecret(site, email);
    for (let n = 0; n < 25; n += 1)
      await site.post('/mot-de-passe-oublie', { email }, undefined, from(`203.0.113.${n}`));
    await strangerFails(31);
    const chosen = { password: 'Pivoine-rouge-58', passwordConfirmation: 'Pivoine-rouge-58' };
    const changed = await site.post('/nouveau-mot-de-passe', { cle, ...chosen });
    expect(changed.statusCode).toBe(303);
    await strangerFails(31);
    const again = await signIn({ email, password: chosen.password }, undefined, deviceOf(changed));
    expect(again.statusCode).toBe(303);
  });

  it('cannot make up a device, nor is one kept in clear or for ever', async () => {
    const made = await signIn({ email, password }, undefined, 'guichet-appareil=invented');
    expect(deviceOf(made)).not.toContain('invented');
    const cookie = made.cookies.find(({ name }) => name === 'guichet-appareil');
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
    const kept = await site.owner.selectFrom('known_device').selectAll().execute();
    expect(JSON.stringify(kept)).not.toContain(cookie?.value);
    expect(kept.map(({ token_hash }) => token_hash)).toContain(hashSecret(cookie?.value ?? ''));
    const shared = await newAccount(site.database, { email: `autre-${email}` });
    const second = await signIn({ email: shared.email, password }, undefined, deviceOf(made));
    expect(deviceOf(second)).toBe(deviceOf(made));
  });

  it('from the device itself, are slowed as well', async () => {
    const known = deviceOf(await signIn({ email, password }));
    for (let n = 0; n < 10; n += 1) await signIn({ email, password: 'Glycine-bleue-48' }, undefined, known);
    expect((await signIn({ email, password }, undefined, known)).statusCode).toBe(429);
  });
});

describe('signing out', () => {
  it('ends the session everywhere it was copied', async () => {
    const cookie = cookieOf(await signIn({ email, password }), 'guichet');
    const answer = await site.post('/deconnexion', {}, cookie);
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/viorne/connexion?fait=deconnexion']);
    expect(answer.cookies[0]).toMatchObject({ name: 'guichet', value: '' });
    expect(await sessionsOf(account)).toEqual([]);
    const back = await site.get('/mon-espace/compte', cookie);
    expect(back.headers.location).toBe('/viorne/connexion?retour=%2Fviorne%2Fmon-espace%2Fcompte');
    expect((await site.get('/connexion?fait=deconnexion')).body).toContain('Votre session est fermée');
  });

  it('is never done by following a link, and is harmless twice', async () => {
    expect((await site.get('/deconnexion')).statusCode).toBe(404);
    expect((await site.post('/deconnexion')).statusCode).toBe(303);
  });

  it('comes by itself after a day', async () => {
    const cookie = cookieOf(await signIn({ email, password }), 'guichet');
    site.wait(24 * 3600 - 60);
    expect((await site.get('/mon-espace/compte', cookie)).statusCode).toBe(200);
    site.wait(120);
    expect((await site.get('/mon-espace/compte', cookie)).statusCode).toBe(303);
  });
});
