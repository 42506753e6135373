import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newAccount, testPassword } from '../../tests/ground/index.ts';
import { cookieOf, from, htmlFaults, type TestSite } from '../program/testing.ts';
import { mailsTo, openAccountsSite, rightPerson, withoutChallenge } from './testing.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openAccountsSite();
});
afterAll(() => site.close());

const accountOf = (email: string) =>
  site.owner.selectFrom('account').selectAll().where('email', '=', email).executeTakeFirst();

const passwordOf = async (account = '') =>
  (
    await site.owner
      .selectFrom('password')
      .select('hash')
      .where('account_id', '=', account)
      .executeTakeFirst()
  )?.hash;

// Each test comes from a network of its own: they share the counters.
let networks = 0;
const someNetwork = (): string => {
  networks += 1;
  return `198.51.100.${networks}`;
};
const signUp = (fields: Record<string, string>, address = someNetwork()) =>
  site.post('/inscription', fields, undefined, from(address));

describe('signing up', () => {
  it('writes an account that waits, sends one link, and says where without putting it in the address', async () => {
    const answer = await signUp({
      ...rightPerson('Claire.Fontaine@Courriel.Example'),
      phone: '03 84 00 00 00',
      retour: '/viorne/demarches/palmares',
    });
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toBe('/viorne/inscription/envoyee');
    const account = await accountOf('claire.fontaine@courriel.example');
    expect(account).toMatchObject({
      first_name: 'Claire',
      civility: 'madam',
      phone: '+33384000000',
      activated_at: null,
    });
    expect(account?.birth_date).toBe('1984-05-17');
    expect(await passwordOf(account?.id)).toMatch(/^\$argon2id\$/);
    const consents = await site.owner
      .selectFrom('consent')
      .selectAll()
      .where('account_id', '=', account?.id ?? '')
      .execute();
    expect(consents).toMatchObject([
      { account_id: account?.id, authority_id: site.portal.id, what: 'terms', withdrawn_at: null },
    ]);
    const mails = await mailsTo(site, 'claire.fontaine@courriel.example');
    expect(mails).toMatchObject([
      { kind: 'activation', status: 'queued', from_name: 'Département de la Viorne' },
    ]);
    expect(mails[0]?.text).toMatch(/\/viorne\/activation\?cle=[\w-]{43}\s/);
    const secret = /cle=([\w-]{43})/.exec(mails[0]?.text ?? '')?.[1] ?? '';
    const links = await site.owner.selectFrom('account_token').select('token_hash').execute();
    expect(JSON.stringify(links)).not.toContain(secret);

    const page = await site.get('/inscription/envoyee', cookieOf(answer, 'guichet-message'));
    expect(page.body).toContain('<strong>claire.fontaine@courriel.example</strong>');
    expect(page.body).toContain('courriers indésirables (spams)');
    expect(page.headers['cache-control']).toBe('private, no-store');
    expect(await htmlFaults(page.body)).toEqual([]);
    expect(answer.cookies[0]).toMatchObject({
      name: 'guichet-message',
      httpOnly: true,
      sameSite: 'Lax',
      path: '/',
      maxAge: 3600,
    });
  });

  it('answers an address that has an account exactly alike, and writes to its holder', async () => {
    const holder = await newAccount(site.database, { email: 'connue@courriel.example' });
    const before = await passwordOf(holder.id);
    const known = await signUp(rightPerson('connue@courriel.example'));
    const unknown = await signUp(rightPerson('nouvelle@courriel.example'));
    const shapeOf = (answer: typeof known) => ({
      status: answer.statusCode,
      headers: Object.keys(answer.headers),
      location: answer.headers.location,
      body: answer.body,
    });
    expect(shapeOf(known)).toEqual(shapeOf(unknown));
    const page = async (answer: typeof known) =>
      withoutChallenge((await site.get('/inscription/envoyee', cookieOf(answer, 'guichet-message'))).body);
    expect((await page(known)).replace('connue@', '@')).toBe((await page(unknown)).replace('nouvelle@', '@'));
    expect(await mailsTo(site, 'connue@courriel.example')).toMatchObject([{ kind: 'known_address' }]);
    const account = await site.owner
      .selectFrom('account')
      .selectAll()
      .where('id', '=', holder.id)
      .executeTakeFirst();
    expect(account).toMatchObject({ first_name: holder.first_name });
    expect(await passwordOf(holder.id)).toBe(before);
  });

  it('sends nothing that a stranger typed', async () => {
    await signUp({
      ...rightPerson('victime@courriel.example'),
      firstName: 'Gagnez https://arnaque.example',
      lastName: '1000 euros',
    });
    const [mail] = await mailsTo(site, 'victime@courriel.example');
    expect(`${mail?.subject}${mail?.text}${mail?.html}`).not.toMatch(/arnaque|1000 euros/);
  });

  it('twice, even at once, keeps two sign-ups, each with its link: one will be the account', async () => {
    const email = 'deux-fois@courriel.example';
    const people = ['Claire', 'Clara'].map((firstName) => ({ ...rightPerson(email), firstName }));
    await Promise.all(people.map((person) => signUp(person)));
    const found = await site.owner
      .selectFrom('account')
      .innerJoin('account_token', 'account_token.account_id', 'account.id')
      .select(['first_name', 'activated_at'])
      .where('email', '=', email)
      .orderBy('first_name')
      .execute();
    expect(found).toEqual([
      { first_name: 'Claire', activated_at: null },
      { first_name: 'Clara', activated_at: null },
    ]);
  });

  it('by a robot does nothing and tells it nothing', async () => {
    const answer = await signUp({
      ...rightPerson('robot@courriel.example'),
      site_internet_bis: 'https://spam.example',
    });
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toBe('/viorne/inscription/envoyee');
    expect(await accountOf('robot@courriel.example')).toBeUndefined();
  });

  it('is refused from another site', async () => {
    const elsewhere = { 'sec-fetch-site': 'cross-site' };
    const answer = await site.post(
      '/inscription',
      rightPerson('ailleurs@courriel.example'),
      undefined,
      elsewhere,
    );
    expect(answer.statusCode).toBe(403);
    expect(await accountOf('ailleurs@courriel.example')).toBeUndefined();
  });

  it('too often for one address, or from one network, has to wait', async () => {
    const email = 'insistante@courriel.example';
    for (let count = 0; count < 5; count += 1)
      expect((await signUp(rightPerson(email), '203.0.113.8')).statusCode).toBe(303);
    const answer = await signUp(rightPerson(email), '203.0.113.8');
    expect(answer.statusCode).toBe(429);
    expect(answer.body.replaceAll('\u00a0', ' ')).toContain('réessayez à 10 h 15');
    expect(await htmlFaults(answer.body)).toEqual([]);
    expect(await mailsTo(site, email)).toHaveLength(5);
    const outcomes = await Promise.all(
      Array.from({ length: 70 }, (_, n) =>
        signUp(rightPerson(`atelier-${n}@courriel.example`), '203.0.113.9'),
      ),
    );
    expect(outcomes.filter((one) => one.statusCode === 303)).toHaveLength(60);
  });

  it('is of no use to somebody signed in', async () => {
    const signedIn = await site.post('/connexion', {
      email: 'connue@courriel.example',
      password: testPassword,
    });
    const page = await site.get('/inscription', cookieOf(signedIn, 'guichet'));
    expect(page.statusCode).toBe(303);
    expect(page.headers.location).toBe('/viorne/mon-espace');
  });
});
