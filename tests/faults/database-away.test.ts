/** The database server is stopped under a program that serves, then comes back: nobody loses what they typed. */
import fs from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/platform/database/index.ts';
import { htmlFaults } from '../../src/ui/testing.ts';
import { newProgram, type Program } from '../journeys/program.ts';
import { newFolder } from './attempt.ts';
import { hiddenFields, type Person, personWith, signInClerk } from './person.ts';

const threshold = '/viorne/demarches/palmares-villes-et-villages-fleuris/deposer';
const typed = 'Mairie de Plassans,\r\nplace « du Marché » & <rue> "haute"';
const patience = { timeout: 120_000 };

let folder: string;
let server: EmbeddedPostgres;
let program: Program;
let clerk: Person;
let page = '';
/** The form as the person has it before her, and the page that she got in place of the next one. */
let form = '';
let refusal = '';

const startServer = () => startEmbeddedPostgres({ directory: folder, durable: false });
const health = async (path: string): Promise<number> => (await fetch(program.url + path)).status;

beforeAll(async () => {
  folder = newFolder();
  server = await startServer();
  program = await newProgram({ DATABASE_URL: server.url, DEMONSTRATION: 'true', LOG_LEVEL: 'error' });
  await program.start();
  clerk = await signInClerk(program.url);
  const begun = await clerk.send(threshold, (await clerk.read(threshold)).html, {});
  page = `${begun.headers.get('location')?.replace(/\/pages\/.*$/, '')}/pages/commune`;
  form = (await clerk.read(page)).html;
  await server.stop();
}, 180_000);
afterAll(async () => {
  await program?.remove();
  await (await startServer()).stop(); // whatever state the tests left it in
  fs.rmSync(folder, { recursive: true, force: true });
});

/** A page that a person can read: not a blank, not a stack. */
const expectPlainPage = async (status: number, html: string): Promise<void> => {
  expect(status).toBe(503);
  expect(html).toMatch(/<h1[^>]*>Service momentanément indisponible<\/h1>/);
  expect(html).toContain('Ce qui était enregistré est conservé');
  expect(html).not.toMatch(/Error|ECONN|ENOENT|node_modules|postgres/);
  expect(await htmlFaults(html)).toEqual([]);
};

test('the program lives, and is not ready', patience, async () => {
  expect(await health('/sante')).toBe(503);
  expect(await health('/sante/vivant')).toBe(200);
});

test('a page says so, and offers to be asked again', async () => {
  for (const path of ['/viorne', '/viorne/demarches?q=fleuri', page]) {
    const { status, html } = await clerk.read(path);
    await expectPlainPage(status, html);
    expect(html).toContain(`href="${path}"`);
  }
});

test('a form that is sent comes back whole in the page that says so', async () => {
  const answer = await clerk.send(page, form, { collectivite: typed, _action: 'save' });
  refusal = await answer.text();
  await expectPlainPage(answer.status, refusal);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(refusal).toContain(`action="${page}"`);
  expect(hiddenFields(refusal)).toEqual([
    ...hiddenFields(form),
    ['collectivite', typed],
    ['_action', 'save'],
  ]);
});

test('so does one with files, which have to be chosen again', async () => {
  const body = new FormData();
  body.set('collectivite', typed);
  body.set('photos', new File(['x'.repeat(100_000)], 'place.jpg'));
  body.set('_action', 'save');
  const headers = { 'sec-fetch-site': 'same-origin' };
  const answer = await fetch(program.url + page, { method: 'POST', headers, body });
  const html = await answer.text();
  await expectPlainPage(answer.status, html);
  expect(Object.fromEntries(hiddenFields(html))).toMatchObject({ collectivite: typed, _action: 'save' });
  expect(html).toContain('joindre de nouveau');
});

test('a password is not written in a page', async () => {
  const typedThere = { email: 'zoe@courriel.example', password: 'Glycine-bleue-47' };
  const answer = await personWith(program.url, '').send('/viorne/connexion', '', typedThere);
  const html = await answer.text();
  await expectPlainPage(answer.status, html);
  expect(hiddenFields(html)).toEqual([['email', typedThere.email]]);
  expect(html).not.toContain(typedThere.password);
  expect(html).toContain('redemandé');
});

test('what saves by itself is told to try again', async () => {
  const headers = { accept: 'application/json', 'sec-fetch-site': 'same-origin' };
  const path = page.replace(/\/pages\/.*/, '/saisie');
  const answer = await fetch(program.url + path, { method: 'POST', headers, body: new URLSearchParams() });
  expect(answer.status).toBe(503);
  expect(await answer.json()).toMatchObject({ code: 'SERVICE_INDISPONIBLE' });
});

test('when the database is back, so are the pages, and the form that waited is saved', patience, async () => {
  server = await startServer();
  await expect.poll(() => health('/sante'), { timeout: 60_000 }).toBe(200);
  const sent = await clerk.send(page, refusal, {});
  expect(sent.status).toBe(303);
  const saved = (await clerk.read(page)).html;
  expect(saved).toContain('place « du Marché » &amp;');
});

test('the program that lost its database again stops in order', patience, async () => {
  await server.stop();
  expect(await health('/sante')).toBe(503);
  expect(await program.stop()).toBe(0);
});
