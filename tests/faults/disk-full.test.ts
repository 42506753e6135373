/**
 * No room for a file: the person is told beside the question, what she typed is saved, nothing half-written stays. The
 * program may write no file longer than a megabyte, which fails as a full disk does, and asks for no right.
 */
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/platform/database/index.ts';
import { newProgram, type Program } from '../journeys/program.ts';
import { newFolder } from './attempt.ts';
import { hiddenFields, type Person, signInClerk } from './person.ts';

const blocksOfAMegabyte = 2_048;
const threshold = '/viorne/demarches/palmares-villes-et-villages-fleuris/deposer';
const noRoom = '«\u00a0plan.pdf\u00a0» n’a pas pu être gardé';

let folder: string;
let server: EmbeddedPostgres;
let program: Program;
let clerk: Person;
let draft = '';

beforeAll(async () => {
  folder = newFolder();
  server = await startEmbeddedPostgres({ directory: folder, durable: false });
  const environment = { DATABASE_URL: server.url, DEMONSTRATION: 'true', LOG_LEVEL: 'error' };
  program = await newProgram(environment, ['sh', '-c', `ulimit -f ${blocksOfAMegabyte}; exec "$0" "$@"`]);
  await program.start();
  clerk = await signInClerk(program.url);
  const begun = await clerk.send(threshold, (await clerk.read(threshold)).html, {});
  draft = begun.headers.get('location')?.replace(/\/pages\/.*$/, '') ?? '';
}, 180_000);
afterAll(async () => {
  await program?.remove();
  await server?.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** A content of this length that begins as a PDF does. */
const plan = (bytes: number): Buffer =>
  Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(bytes - 15), Buffer.from('%%EOF\n')]);

const halfWritten = (): string[] =>
  ['fichiers/incoming', 'envois'].flatMap((place) => fs.readdirSync(path.join(program.directory, place)));

test('with the page, without a script', { timeout: 60_000 }, async () => {
  const page = `${draft}/pages/pieces`;
  const body = new FormData();
  for (const [name, value] of hiddenFields((await clerk.read(page)).html)) body.append(name, value);
  body.append('plan', new File([new Uint8Array(plan(3_000_000))], 'plan.pdf'));
  body.append('iban', 'FR76 3000 4');
  body.append('_action', 'continue');
  const answer = await clerk.post(page, body);
  const html = await answer.text();
  expect(answer.status).toBe(422);
  expect(html).toContain(noRoom);
  expect(halfWritten()).toEqual([]);
  expect((await clerk.read(page)).html).toContain('value="FR76 3000 4"');
});

test('piece by piece, as a browser with scripts sends it', { timeout: 60_000 }, async () => {
  const uploads = `${draft}/documents/plan/envois`;
  const content = plan(3_000_000);
  const announced = new URLSearchParams({ nom: 'plan.pdf', taille: String(content.length) });
  const { upload } = await (await clerk.post(uploads, announced)).json();
  let answer: { offset?: number; html?: string } = { offset: 0 };
  while (answer.html === undefined) {
    const { offset = 0 } = answer;
    const piece = content.subarray(offset, offset + 512 * 1024);
    answer = await (await clerk.patch(`${uploads}/${upload}`, piece, offset)).json();
  }
  expect(answer.html).toContain(noRoom);
  expect(halfWritten()).toEqual([]);
});

test('the log tells whoever runs the program', async () => {
  await expect.poll(() => program.output(), { timeout: 30_000 }).toContain('no room left for files');
});
