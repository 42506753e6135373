import PostalMime from 'postal-mime';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMailSender, MailNotSent, MailRefused, type MailSender, type MailToSend } from './index.ts';
import { startTestSmtpServer, type TestSmtpServer } from './testing.ts';

let server: TestSmtpServer;
let sender: MailSender;

beforeEach(async () => {
  server = await startTestSmtpServer();
  sender = createMailSender({
    smtpUrl: server.url,
    from: 'guichet@exemple.fr',
    domain: 'guichet.exemple.fr',
  });
});
afterEach(async () => {
  sender.close();
  await server.stop();
});

const mail = (changes: Partial<MailToSend> = {}): MailToSend => ({
  id: '0190b1c2-0000-7000-8000-000000000001',
  to: 'zoe@exemple.fr',
  subject: 'Votre demande 7K3F-92QD : « reçue »',
  text: 'Bonjour Zoé,\n\nvotre œuvre est arrivée — à bientôt.\n',
  html: '<p>Bonjour Zoé</p>',
  fromName: 'Mairie de « Plassans », état civil',
  replyTo: 'etat-civil@plassans.example',
  request: '0190b1c2-0000-7000-8000-000000000009',
  language: 'fr',
  createdAt: new Date('2026-11-03T13:05:00Z'),
  ...changes,
});

describe('a mail', () => {
  it('carries accents, its identifier, its conversation and the mark of a machine', async () => {
    await sender.send(mail());
    const seen = await PostalMime.parse(server.received[0] ?? '');
    expect(seen).toMatchObject({
      subject: 'Votre demande 7K3F-92QD : « reçue »',
      from: { name: 'Mairie de « Plassans », état civil', address: 'guichet@exemple.fr' },
      to: [{ address: 'zoe@exemple.fr' }],
      replyTo: [{ address: 'etat-civil@plassans.example' }],
      messageId: '<0190b1c2-0000-7000-8000-000000000001@guichet.exemple.fr>',
      references: '<request-0190b1c2-0000-7000-8000-000000000009@guichet.exemple.fr>',
      date: '2026-11-03T13:05:00.000Z',
    });
    expect(seen.text).toMatch(/^Bonjour Zoé,\s+votre œuvre est arrivée — à bientôt\.\s*$/);
    expect(seen.html).toContain('Bonjour Zoé');
    expect(server.received[0]).toMatch(/^Auto-Submitted: auto-generated\r$/m);
  });

  it('cannot be turned into another by what a person typed', async () => {
    await sender.send(
      mail({
        subject: 'Bonjour\r\nBcc: tous@exemple.fr',
        fromName: 'Zoé\r\nBcc: tous@exemple.fr',
        replyTo: null,
      }),
    );
    const seen = await PostalMime.parse(server.received[0] ?? '');
    expect(seen.bcc ?? []).toEqual([]);
    expect(seen.headers.map((header) => header.key)).not.toContain('bcc');
  });

  it('goes to one address only', async () => {
    await expect(sender.send(mail({ to: 'zoe@exemple.fr, tous@exemple.fr' }))).rejects.toThrow(Error);
    expect(server.received).toEqual([]);
  });
});

describe('the answer of the server', () => {
  it.each([
    ['an unknown recipient', { recipient: 550 }],
    ['a refused text', { text: 554 }],
  ])('%s condemns the mail', async (_name, answers) => {
    server.answers = answers;
    const error = await sender.send(mail()).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(MailRefused);
    expect(error).toHaveProperty('message', expect.not.stringContaining('zoe'));
  });

  it.each([
    ['a full mailbox', { recipient: 452 }],
    ['a busy server', { text: 451 }],
    ['a refused sender, which is our own setting', { sender: 550 }],
    ['a connection cut before the answer', { text: 'cut' as const }],
  ])('%s leaves it to be tried again', async (_name, answers) => {
    server.answers = answers;
    await expect(sender.send(mail())).rejects.toThrow(MailNotSent);
    server.answers = {};
    await sender.send(mail());
    expect(server.received).toHaveLength(1);
  });

  it('nobody listening leaves it to be tried again', async () => {
    const lost = createMailSender({
      smtpUrl: 'smtp://127.0.0.1:1',
      from: 'a@exemple.fr',
      domain: 'exemple.fr',
    });
    await expect(lost.send(mail())).rejects.toThrow(MailNotSent);
    lost.close();
  });
});

it('sends many at once over few connections', async () => {
  const ids = Array.from(
    { length: 40 },
    (_, at) => `0190b1c2-0000-7000-8000-${String(at).padStart(12, '0')}`,
  );
  await Promise.all(ids.map((id) => sender.send(mail({ id }))));
  expect(server.received).toHaveLength(40);
});
