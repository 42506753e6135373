import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createServer } from '../../platform/http/index.ts';
import { createLog } from '../../platform/log/index.ts';
import { type Mailbox, openMailbox } from '../../platform/mail/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { registerDemonstration } from '../index.ts';

let directory: string;
let mailbox: Mailbox;
let app: FastifyInstance;

const html = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>x</title></head>
<body><script>alert(1)</script><p><a href="http://localhost:3000/viorne/activation/abc">Activer</a></p></body></html>`;

const raw = (subject: string) =>
  Buffer.from(
    [
      'From: =?utf-8?Q?D=C3=A9partement?= <guichet@guichet.example>',
      'To: claire@plassans.example',
      `Subject: ${subject}`,
      `Message-ID: <${subject}@guichet.example>`,
      'MIME-Version: 1.0',
      'Content-Type: multipart/alternative; boundary="x"',
      '',
      '--x',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Activer : http://localhost:3000/viorne/activation/abc.',
      'Ailleurs : https://www.viorne.example/ ou javascript:alert(1) <b>gras</b>',
      '--x',
      'Content-Type: text/html; charset=utf-8',
      '',
      html,
      '--x--',
      '',
    ].join('\r\n'),
  );

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'courrier-'));
  mailbox = await openMailbox(directory);
  const platform = {
    config: { baseUrl: 'http://localhost:3000' },
    clock: () => new Date('2026-11-21T10:00:00Z'),
    assets: { stylesheet: '/assets/styles.css', script: (island: string) => `/assets/${island}.js` },
  } as unknown as Platform;
  app = await createServer({
    log: createLog('fatal'),
    trustedProxies: 0,
    errorPage: (_request, error) => error.title,
    platformHosts: new Set(['localhost:80']),
    pages: (room) => registerDemonstration(room, platform, mailbox),
  });
});
afterAll(async () => {
  await app.close();
  await rm(directory, { recursive: true, force: true });
});

const page = async (url: string) => {
  const answer = await app.inject(url);
  expect(answer.statusCode).toBe(200);
  return answer;
};

const faults = async (body: string): Promise<string[]> => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      'void-style': 'off',
      'doctype-style': 'off',
      'long-title': 'off',
      'no-trailing-whitespace': 'off',
    },
  });
  const report = await validator.validateString(body);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message }) => `${ruleId} ${message}`),
  );
};

test('an empty mailbox says so', async () => {
  const { body } = await page('/_courrier');
  expect(body).toContain('Aucun courriel pour le moment');
  expect(await faults(body)).toEqual([]);
});

test('mails are listed with who they are for, and each one opens', async () => {
  await mailbox.store(raw('Activez'));
  const { body } = await page('/_courrier');
  expect(body).toContain('claire@plassans.example');
  expect(await faults(body)).toEqual([]);
  const [mail] = await mailbox.list();
  const opened = await page(`/_courrier/${mail?.id}`);
  expect(await faults(opened.body)).toEqual([]);
  // The link of this site is a path, whatever name the site is reached by; the full stop is not part of it.
  expect(opened.body).toContain('href="/viorne/activation/abc"');
  expect(opened.body).toContain('href="https://www.viorne.example/"');
  expect(opened.body).not.toContain('href="javascript');
  expect(opened.body).toContain('&lt;b>gras');
  expect(opened.headers['content-security-policy']).toContain("frame-src 'self'");
});

test('the page of a mail is held in a frame without rights', async () => {
  const [mail] = await mailbox.list();
  const opened = await page(`/_courrier/${mail?.id}`);
  expect(opened.body).toMatch(/<iframe[^>]* sandbox="allow-popups allow-top-navigation-by-user-activation"/);
  const framed = await page(`/_courrier/${mail?.id}/page`);
  const policy = String(framed.headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain('sandbox allow-popups allow-top-navigation-by-user-activation');
  expect(policy).not.toContain('allow-scripts');
  expect(policy).not.toContain('allow-same-origin');
  expect(policy).toContain("frame-ancestors 'self'");
  expect(framed.body).toContain('<head><base target="_top">');
});

test('a mail that does not exist is not found', async () => {
  for (const url of ['/_courrier/nothing', `/_courrier/${'0'.repeat(32)}`, '/_courrier/nothing/page'])
    expect((await app.inject(url)).statusCode).toBe(404);
});
