import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type MailCatcher, openMailbox, startMailCatcher } from './index.ts';

let directory: string;
let catcher: MailCatcher;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'catcher-'));
  catcher = await startMailCatcher({ directory });
});
afterEach(async () => {
  await catcher.stop();
  await rm(directory, { recursive: true, force: true });
});

const send = (subject: string, messageId = `<${subject}@exemple.fr>`) =>
  createTransport({ url: catcher.url }).sendMail({
    messageId,
    from: { name: 'Ville de Plassans', address: 'guichet@exemple.fr' },
    to: 'zoe@exemple.fr',
    subject,
    text: 'Bonjour Zoé',
    html: '<p>Bonjour <b>Zoé</b></p>',
  });

it('keeps what it receives and gives it back, also to another process', async () => {
  await send('Activez votre compte');
  const other = await openMailbox(directory);
  const [mail] = await other.list();
  expect(mail).toMatchObject({
    from: { name: 'Ville de Plassans', address: 'guichet@exemple.fr' },
    to: ['zoe@exemple.fr'],
    subject: 'Activez votre compte',
    text: expect.stringContaining('Bonjour Zoé'),
    html: expect.stringContaining('<b>Zoé</b>'),
  });
  expect(await catcher.read(mail?.id ?? '')).toEqual(mail);
});

it('keeps a mail sent twice once', async () => {
  await send('Reçu', '<same@exemple.fr>');
  await send('Reçu', '<same@exemple.fr>');
  await Promise.all([send('Autre', '<other@exemple.fr>'), send('Autre', '<other@exemple.fr>')]);
  expect(await catcher.list()).toHaveLength(2);
  expect((await readdir(directory)).every((name) => name.endsWith('.eml'))).toBe(true);
});

it('lists the newest first, as many as asked', async () => {
  await send('ancien');
  for (const name of await readdir(directory)) {
    const lastYear = new Date(Date.now() - 365 * 24 * 3600_000);
    await utimes(join(directory, name), lastYear, lastYear);
  }
  await send('nouveau');
  expect((await catcher.list()).map((mail) => mail.subject)).toEqual(['nouveau', 'ancien']);
  expect((await catcher.list({ limit: 1 })).map((mail) => mail.subject)).toEqual(['nouveau']);
});

it('reads nothing but its own mails', async () => {
  for (const id of ['', '../../etc/passwd', 'f'.repeat(32)]) expect(await catcher.read(id)).toBeUndefined();
});

it('survives a client that leaves in the middle', async () => {
  const port = Number(new URL(catcher.url).port);
  const client = connect(port, '127.0.0.1');
  await new Promise((resolve) => client.once('data', resolve));
  client.write('EHLO x\r\nMAIL FROM:<a@exemple.fr>\r\n');
  client.resetAndDestroy();
  await send('toujours là');
  expect(await catcher.list()).toHaveLength(1);
});
