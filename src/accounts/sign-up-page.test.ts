import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { from, htmlFaults, type TestSite } from '../program/testing.ts';
import { mailsTo, openAccountsSite, rightPerson } from './testing.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openAccountsSite();
});
afterAll(() => site.close());

// Each test comes from a network of its own: they share the counters.
let networks = 0;
const someNetwork = (): string => {
  networks += 1;
  return `198.51.100.${networks}`;
};
const signUp = (fields: Record<string, string>, address = someNetwork()) =>
  site.post('/inscription', fields, undefined, from(address));

describe('the page', () => {
  it('asks for everything, is valid, and may be kept by caches', async () => {
    const page = await site.get('/inscription');
    expect(page.statusCode).toBe(200);
    expect(await htmlFaults(page.body)).toEqual([]);
    for (const name of Object.keys(rightPerson('a@b.fr'))) expect(page.body).toContain(`name="${name}"`);
    expect(page.body).toContain('autocomplete="bday-day"');
    expect(page.headers['cache-control']).toBe('no-cache');
  });

  it('shows every problem beside its field and in the summary, and keeps what was typed', async () => {
    const answer = await signUp({
      lastName: 'D’Arc',
      email: 'jeanne',
      password: 'Jeanne',
      phone: '12 34',
      'address.street': '1 rue fleurie',
    });
    expect(answer.statusCode).toBe(422);
    expect(await htmlFaults(answer.body)).toEqual([]);
    expect(answer.body).toMatch(/<title>Erreur\u00a0: /);
    const links = [...answer.body.matchAll(/<li><a href="#([\w-]+)">([^<]+)<\/a><\/li>/g)];
    expect(links.map(([, target]) => target)).toEqual([
      'civility',
      'firstName',
      'birthDate-day',
      'email',
      'emailConfirmation',
      'password',
      'passwordConfirmation',
      'address-postcode',
      'address-town',
      'phone',
      'terms',
    ]);
    for (const [, target, sentence] of links) {
      expect(answer.body).toContain(`id="${target}"`);
      expect(answer.body.split(sentence ?? '').length, `${sentence} stands twice`).toBe(3);
    }
    for (const typed of ['value="D’Arc"', 'value="jeanne"', 'value="12 34"', 'value="1 rue fleurie"'])
      expect(answer.body).toContain(typed);
    expect(answer.body).not.toContain('value="Jeanne"');
    expect(answer.headers['cache-control']).toBe('private, no-store');
  });

  const wrong: [name: string, changes: Record<string, string>, sentence: string][] = [
    ['a day that does not exist', { 'birthDate.day': '31', 'birthDate.month': '2' }, 'février 1984'],
    ['a birth to come', { 'birthDate.year': '2031' }, 'donnez une date au plus tard le'],
    ['a wrong address', { email: 'claire@', emailConfirmation: 'claire@' }, 'nom de domaine'],
    ['two addresses', { emailConfirmation: 'clair@courriel.example' }, 'sont différentes'],
    ['a weak password', { password: 'glycine', passwordConfirmation: 'glycine' }, 'ajoutez un ou deux mots'],
    [
      'a common password',
      { password: 'Motdepasse123!', passwordConfirmation: 'Motdepasse123!' },
      'trop courant',
    ],
    [
      'their name in the password',
      { password: 'Claire-bleue-47', passwordConfirmation: 'Claire-bleue-47' },
      'qui ne parle pas de vous',
    ],
    [
      'a password beyond measure',
      { password: 'aB3!'.repeat(60), passwordConfirmation: 'aB3!'.repeat(60) },
      'dépasse 200 caractères',
    ],
    ['two passwords', { passwordConfirmation: 'Glycine-bleue-48' }, 'mots de passe sont différents'],
    ['no agreement', { terms: '' }, 'Cochez la case'],
    ['a phone of nowhere', { mobile: '0123' }, 'chiffres'],
    ['half an address', { 'address.town': 'Plassans' }, 'numéro et la rue'],
  ];
  it.each(wrong)('refuses %s', async (_name, changes, sentence) => {
    const answer = await signUp({ ...rightPerson('refus@courriel.example'), ...changes });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain(sentence);
    expect(await mailsTo(site, 'refus@courriel.example')).toEqual([]);
  });

  it('survives anything that is posted', async () => {
    const strange = {
      civility: '\u0000',
      lastName: 'x'.repeat(100_000),
      email: '<script>alert(1)</script>',
      __proto__: 'x',
      constructor: 'x',
    };
    const answer = await signUp(strange);
    expect(answer.statusCode).toBe(422);
    expect(answer.body).not.toContain('<script>alert');
    const json = await site.app.inject({
      method: 'POST',
      url: '/viorne/inscription',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
      payload: '{"email":{"a":1},"password":[[1]],"lastName":null}',
    });
    expect(json.statusCode).toBe(415);
  });
});
