import { afterAll, beforeAll, expect, it } from 'vitest';
import { newAccount, newSession, testPassword } from '../../tests/ground/index.ts';
import { solve, workFor } from '../platform/proof-of-work/testing.ts';
import { cookieOf, fieldsOf, from, htmlFaults, type TestSite } from '../program/testing.ts';
import { mailsTo, openIdleAccountsSite, rightPerson } from './testing.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openIdleAccountsSite();
});
afterAll(() => site.close());

let networks = 0;
const someNetwork = (): string => {
  networks += 1;
  return `198.51.100.${networks}`;
};
const pages = ['/inscription', '/mot-de-passe-oublie'] as const;
const typedAt = (path: (typeof pages)[number], email: string): Record<string, string> =>
  path === '/inscription' ? rightPerson(email) : { email };
/** The form of a page as it was received. */
const formAt = async (path: string): Promise<Record<string, string>> =>
  fieldsOf((await site.get(path)).body) as Record<string, string>;
const post = (path: string, fields: Record<string, string>, address = someNetwork(), cookie?: string) =>
  site.post(path, fields, cookie, from(address));

it.each(pages)('%s passes at once with work, once, and says that no picture is to be read', async (path) => {
  const email = `travail-${networks}@courriel.example`;
  const page = await site.get(path);
  expect(page.body).toContain('Aucune image n’est à déchiffrer');
  const form = await formAt(path);
  const fields = { ...form, preuve: await solve(form.defi ?? ''), ...typedAt(path, email) };
  expect((await post(path, fields)).statusCode).toBe(303);
  const replay = await post(path, fields);
  expect(replay.statusCode).toBe(422);
  expect(replay.body).toContain('Cette page était ouverte depuis longtemps, ou elle a déjà été envoyée');
  expect(await mailsTo(site, email)).toHaveLength(1);
});

it.each(pages)(
  '%s without JavaScript: too early, it comes back with everything typed, and passes',
  async (path) => {
    const email = `sans-script-${networks}@courriel.example`;
    const typed = { ...(await formAt(path)), ...typedAt(path, email) };
    const network = someNetwork();
    const early = await post(path, typed, network);
    expect(early.statusCode).toBe(422);
    expect(early.body).toContain('La page a été envoyée très vite');
    expect(early.body).toContain(`value="${email}"`);
    expect(await htmlFaults(early.body)).toEqual([]);
    site.wait(5);
    const again = { ...typed, ...(fieldsOf(early.body) as Record<string, string>), ...typedAt(path, email) };
    expect((await post(path, again, network)).statusCode).toBe(303);
    expect(await mailsTo(site, email)).toHaveLength(1);
  },
);

it('a robot that posts without ever reading the page, or with what it made up, writes and sends nothing', async () => {
  const email = 'robot@courriel.example';
  for (const path of pages)
    for (const fields of [{}, { defi: 'x', preuve: '{}' }, await workFor(site.platform, 'another-form')]) {
      const answer = await post(path, { ...typedAt(path, email), ...fields });
      expect(answer.statusCode).toBe(422);
      expect(await htmlFaults(answer.body)).toEqual([]);
    }
  expect(await mailsTo(site, email)).toEqual([]);
  expect(await site.owner.selectFrom('account').select('id').where('email', '=', email).execute()).toEqual(
    [],
  );
});

it('whoever waits instead of working is counted more strictly, by network; whoever works there is not held up', async () => {
  const network = someNetwork();
  const ask = async (rank: number) => {
    const form = await formAt('/mot-de-passe-oublie');
    site.wait(3);
    return post('/mot-de-passe-oublie', { ...form, email: `liste-${rank}@courriel.example` }, network);
  };
  for (let rank = 0; rank < 20; rank += 1) expect((await ask(rank)).statusCode).toBe(303);
  const refused = await ask(20);
  expect(refused.statusCode).toBe(429);
  expect(refused.body).toContain('value="liste-20@courriel.example"');
  const signingUp = await formAt('/inscription');
  site.wait(3);
  const idle = await post(
    '/inscription',
    { ...signingUp, ...rightPerson('lente@courriel.example') },
    network,
  );
  expect(idle.statusCode).toBe(429);
  // Neither « Renvoyer le courriel » nor another link goes round it.
  const again = (path: string, fields: Record<string, string>) =>
    post(path, { email: 'autre@courriel.example', ...fields }, network);
  expect((await again('/activation/nouveau-lien', {})).statusCode).toBe(429);
  const worked = await workFor(site.platform, 'mail-again');
  expect((await again('/activation/nouveau-lien', worked)).statusCode).toBe(303);
  const signUp = await workFor(site.platform, 'sign-up');
  const person = rightPerson('rapide@courriel.example');
  expect((await post('/inscription', { ...signUp, ...person }, network)).statusCode).toBe(303);
});

it('holds up nobody who comes from a known browser', async () => {
  const account = await newAccount(site.database, { email: 'connue@courriel.example' });
  await newSession(site.database, account);
  const network = someNetwork();
  const signedIn = await post('/connexion', { email: account.email, password: testPassword }, network);
  const device = cookieOf(signedIn, 'guichet-appareil');
  for (let rank = 0; rank < 20; rank += 1)
    await post('/activation/nouveau-lien', { email: `voisin-${rank}@courriel.example` }, network);
  const form = await formAt('/mot-de-passe-oublie');
  site.wait(3);
  const ask = (cookie?: string) =>
    post('/mot-de-passe-oublie', { ...form, email: account.email }, network, cookie);
  expect((await ask(device)).statusCode).toBe(303);
});
