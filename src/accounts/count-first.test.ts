import { afterAll, beforeAll, expect, it } from 'vitest';
import { from, htmlFaults, type TestSite } from '../program/testing.ts';
import { openAccountsSite } from './testing.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openAccountsSite();
});
afterAll(() => site.close());

it('counts a password before it is judged: beyond what a workshop types, an incomplete sign-up costs nothing', async () => {
  const password = 'kL9#mQ2$vX7!tournesol-brouette-falaise';
  const post = () =>
    site.post('/inscription', { lastName: 'Fontaine', password }, undefined, from('203.0.113.5'));
  for (let count = 0; count < 60; count += 1) expect((await post()).statusCode).toBe(422);
  const refused = await post();
  expect(refused.statusCode).toBe(429);
  expect(refused.body).toContain('Beaucoup de mots de passe viennent d’être proposés');
  expect(refused.body).toContain('value="Fontaine"');
  expect(refused.body).not.toContain(password);
  expect(await htmlFaults(refused.body)).toEqual([]);
  // No password, nothing to judge.
  const empty = await site.post('/inscription', { lastName: 'Fontaine' }, undefined, from('203.0.113.5'));
  expect(empty.statusCode).toBe(422);
  expect((await site.post('/inscription', { password }, undefined, from('203.0.113.6'))).statusCode).toBe(
    422,
  );
  site.wait(61);
  expect((await post()).statusCode).toBe(422);
});
