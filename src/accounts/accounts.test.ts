import { afterAll, beforeAll, expect, it } from 'vitest';
import { htmlFaults, openTestSite, type TestSite } from '../spaces/testing.ts';
import { registerAccounts } from './index.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite(registerAccounts);
});
afterAll(() => site.close());
it('shows', async () => {
  for (const path of [
    '/inscription',
    '/connexion',
    '/mot-de-passe-oublie',
    '/inscription/envoyee',
    '/activation',
    '/activation/nouveau-lien',
    '/nouveau-mot-de-passe',
  ]) {
    const answer = await site.get(path);
    console.log(path, answer.statusCode, answer.headers['cache-control'], await htmlFaults(answer.body));
    if (path === '/inscription') console.log(answer.body);
  }
});
