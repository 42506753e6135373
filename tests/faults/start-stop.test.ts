/** The built program as whoever runs it meets it: started, stopped, killed, started again; with a draft to lose. */
import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demonstrationLogins } from '../../src/demonstration/logins.ts';
import { until } from '../../src/platform/testing-until.ts';
import { newProgram, type Program } from '../journeys/program.ts';
import { attempt } from './attempt.ts';
import { beginRequest } from './half-request.ts';
import { type Person, signInClerk } from './person.ts';
import { postmasterOf, processesIn, remainsIn, socketFolderOf } from './remains.ts';

const threshold = '/viorne/demarches/palmares-villes-et-villages-fleuris/deposer';
const typed = 'Mairie de Plassans, « côté jardin »';
const patience = { timeout: 120_000 };

let program: Program;
let clerk: Person;
let draft = '';

beforeAll(async () => {
  program = await newProgram();
  await program.start();
}, 120_000);
afterAll(() => program?.remove());

/** What was printed since the last time. */
let read = 0;
const said = (): string => {
  const text = program.output().slice(read);
  read = program.output().length;
  return text;
};
const draftPage = async (): Promise<string> => (await clerk.read(`${draft}/pages/commune`)).html;

test('a first start says how far it is, then where to go and as whom', async () => {
  await until(() => program.output().includes('Ctrl-C')); // pages answer a moment before it is said
  const text = said();
  const stages = ['Préparation', 'tables', 'Création du territoire', 'Guichet est prêt', program.url];
  const places = stages.map((stage) => text.indexOf(stage));
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(places[0]).toBeGreaterThanOrEqual(0);
  for (const { role, email, password, path } of demonstrationLogins)
    for (const word of [role, email, password, program.url + path]) expect(text).toContain(word);
  for (const path of ['/_courrier', '/_ui']) expect(text).toContain(program.url + path);
  expect(text).toContain('Ctrl-C');
  expect(text, 'no log among the log-ins').not.toContain('{');
  const widest = Math.max(...text.split('\n').map((line) => line.length));
  expect(widest, 'fits a terminal').toBeLessThanOrEqual(80);
});

test('a draft is begun', async () => {
  clerk = await signInClerk(program.url);
  const begun = await clerk.send(threshold, (await clerk.read(threshold)).html, {});
  draft = begun.headers.get('location')?.replace(/\/pages\/.*$/, '') ?? '';
  const { html } = await clerk.read(`${draft}/pages/commune`);
  const saved = await clerk.send(`${draft}/pages/commune`, html, { collectivite: typed, _action: 'save' });
  expect(saved.status).toBe(303);
  expect(await draftPage()).toContain(typed);
});

describe('a second program', () => {
  test('on the same folder says so, and leaves the first one alone', patience, async () => {
    const second = await attempt({ PORT: '0', DATA_DIR: program.directory });
    expect(second.code).toBe(1);
    expect(second.complaint).toMatch(/^Un autre guichet travaille déjà dans le dossier .*DATA_DIR=.*\.\n$/);
    expect(await draftPage()).toContain(typed);
  });

  test('on the same port says so', patience, async () => {
    const { port } = new URL(program.url);
    const second = await attempt({ PORT: port, DATA_DIR: program.directory });
    expect(second).toMatchObject({ code: 1, said: '' });
    expect(second.complaint).toMatch(/^Le port \d+ est déjà pris.*PORT=\d+\.\n$/);
    expect(await draftPage()).toContain(typed);
  });
});

describe.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s', (signal) => {
  test('ends the page under way, then everything, in order', patience, async () => {
    const socket = socketFolderOf(program.directory);
    const request = await beginRequest(program.url, '/viorne/connexion', `email=${'a'.repeat(4_000)}`);
    const stopping = program.stop(signal);
    await expect.poll(() => fetch(program.url).catch(() => 'refused'), { timeout: 30_000 }).toBe('refused');
    const answer = await request.finish();
    expect(answer).toMatch(/^HTTP\/1\.1 422 /);
    expect(answer).toContain('</html>');
    expect(await stopping).toBe(0);
    expect(remainsIn(program.directory)).toEqual([]);
    expect(fs.existsSync(socket)).toBe(false);
    expect(said()).toMatch(/Arrêt en cours…\nGuichet est arrêté\.\n$/);
  });

  test('the next start finds the data', patience, async () => {
    await program.start();
    expect(said()).not.toContain('Création du territoire');
    expect(await draftPage()).toContain(typed);
  });
});

test('requests that never end do not keep the program', patience, async () => {
  const fields = await beginRequest(program.url, '/viorne/connexion', `email=${'a'.repeat(4_000)}`);
  const head = '--x\r\ncontent-disposition: form-data; name="plan"; filename="plan.pdf"\r\n\r\n';
  const photo = `${head}${'a'.repeat(200_000)}\r\n--x--\r\n`;
  const path = `${draft}/pages/pieces`;
  const file = await beginRequest(program.url, path, photo, 'multipart/form-data; boundary=x');
  expect(await program.stop()).toBe(0);
  expect([await fields.answer, await file.answer]).toEqual(['', '']);
  expect(remainsIn(program.directory)).toEqual([]);
  await program.start();
});

test('nobody reading what it prints is not the end of it', patience, async () => {
  program.hush();
  expect(await draftPage()).toContain(typed);
  expect(await program.stop()).toBe(0);
  expect(remainsIn(program.directory)).toEqual([]);
  await program.start();
});

describe('killed', () => {
  test('alone, it finds its database running', patience, async () => {
    const postmaster = postmasterOf(program.directory);
    await program.kill();
    await program.start();
    expect(postmasterOf(program.directory)).toBe(postmaster);
    expect(await draftPage()).toContain(typed);
  });

  test('with its database, it starts over what they left', patience, async () => {
    const postmaster = postmasterOf(program.directory);
    await program.kill();
    process.kill(postmaster, 'SIGKILL');
    expect(postmasterOf(program.directory)).toBe(postmaster);
    await program.start();
    expect(await draftPage()).toContain(typed);
    expect(await program.stop()).toBe(0);
    await expect.poll(() => processesIn(program.directory)).toEqual([]);
  });
});
