/**
 * Nothing that a page, a mail, a letter or an error says stands outside the messages of a language: with the French words
 * marked as if they were English, and everything read in that language, what has no mark was written by somebody.
 */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openBody } from '../../src/platform/mail/sealed-body.ts';
import { send } from '../isolation/browser.ts';
import { readingDoors } from '../isolation/reading-doors.ts';
import { routesOf } from '../isolation/routes.ts';
import { askComplement, fileRequest, take, talk } from '../isolation/story.ts';
import { openWorld, type World } from '../isolation/world.ts';
import { piecesOf, readContent } from './content.ts';
import { unmarked } from './marks.ts';
import { visibleTexts } from './visible-texts.ts';

vi.mock('../../src/platform/language/context.ts', async (original) => ({
  ...(await original<object>()),
  offeredLanguages: ['fr', 'en'],
}));
vi.mock('../../src/platform/language/in-languages.ts', async (original) => {
  const { inLanguages } = await original<typeof import('../../src/platform/language/in-languages.ts')>();
  const { marked } = await import('./marks.ts');
  return { inLanguages: ({ fr }: { fr: object }) => inLanguages({ fr, en: marked(fr) as object }) };
});
const letters = vi.hoisted((): unknown[] => []);
vi.mock('../../src/platform/pdf/render-pdf.ts', async (original) => {
  const pdf = await original<typeof import('../../src/platform/pdf/render-pdf.ts')>();
  return {
    ...pdf,
    renderPdf: (...asked: Parameters<typeof pdf.renderPdf>) => {
      letters.push(asked[1]);
      return pdf.renderPdf(...asked);
    },
  };
});

let world: World;
/** The story is told in French: what it stores of our words would show, unmarked, in the other language. */
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

/** Names of things that are the same in every language. */
const names = new Set(['__Host-guichet', '__Host-guichet-appareil', 'guichet-message']);

/** Pieces of text that no language of ours says and that nobody wrote. */
const escapesOf = (texts: readonly string[], content: ReadonlySet<string>): string[] =>
  texts.flatMap((text) =>
    piecesOf(unmarked(text)).filter((piece) => !content.has(piece) && !names.has(piece)),
  );

/** The plain writing of a mail has dashes before the items of a list, and addresses. */
const withoutMarkup = (line: string): string => line.replace(/^- /, '').replace(/https:\S+/g, '');

const english = { 'accept-language': 'en' };

const addresses = (): string[] => [
  ...routesOf('public', 'personal', 'staff')
    .filter((route) => route.startsWith('GET ') && !/[*(]/.test(route))
    .map((route) => route.slice(4).replace(':portal', 'viorne').replace(':slug', 'palmares')),
  ...readingDoors.map((door) => `/viorne${door.path(world)}`),
];

test('pages say nothing of their own outside the words of the language', async () => {
  const content = await readContent(world.server.ground);
  const found = new Set<string>();
  let pages = 0;
  for (const path of new Set(addresses())) {
    for (const cookie of [undefined, world.people.citizen.cookie, world.people.chief.cookie]) {
      const { body, headers } = await send(world.server, { path, cookie, headers: english });
      if (!String(headers['content-type']).startsWith('text/html')) continue;
      pages += 1;
      expect(body, path).toContain('<html lang="en"');
      for (const piece of escapesOf(visibleTexts(body), content)) found.add(`${piece} (${path})`);
    }
  }
  expect([...found]).toEqual([]);
  expect(pages).toBeGreaterThan(120);
});

test('errors and refusals are in the language too, for people and for scripts', async () => {
  const content = await readContent(world.server.ground);
  const { citizen } = world.people;
  const answers = [
    await send(world.server, { path: '/rien', headers: english }),
    await send(world.server, { path: '/viorne/rien', headers: english }),
    await send(world.server, { path: '/viorne/inscription', fields: {}, headers: english }),
    await send(world.server, { path: '/viorne/connexion', fields: { email: 'x' }, headers: english }),
    await send(world.server, {
      path: '/viorne/connexion',
      body: '{',
      headers: { ...english, 'content-type': 'application/json' },
    }),
    await send(world.server, {
      path: '/viorne/mot-de-passe-oublie',
      fields: {},
      headers: { ...english, 'sec-fetch-site': 'cross-site' },
    }),
    await send(world.server, {
      path: '/viorne/mon-espace/organismes/nouveau',
      cookie: citizen.cookie,
      fields: { siret: '1', phone: 'x' },
      headers: english,
    }),
    await send(world.server, {
      path: `/viorne/brouillons/${world.draft}/pages/commune`,
      cookie: citizen.cookie,
      fields: { nom: '' },
      headers: english,
    }),
  ];
  for (const { body, statusCode } of answers) {
    expect(statusCode).toBeGreaterThanOrEqual(400);
    expect(body).toContain('⟦');
    expect(escapesOf(visibleTexts(body), content)).toEqual([]);
  }
  const script = await send(world.server, {
    path: '/viorne/rien',
    headers: { ...english, accept: 'application/json' },
  });
  expect(script.json().message).toMatch(/^⟦.+⟧$/);
});

test('a letter is in the language of whoever asks for it', async () => {
  letters.length = 0;
  await send(world.server, {
    path: `/viorne/demandes/${world.submitted}/recepisse.pdf`,
    cookie: world.people.citizen.cookie,
    headers: english,
  });
  expect(letters).toMatchObject([{ language: 'en', region: 'GB' }]);
  const {
    language: _language,
    region: _region,
    blocks,
    ...rest
  } = letters[0] as { blocks: { kind: string }[] } & Record<string, unknown>;
  const textsIn = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(textsIn);
  const texts = [...textsIn(rest), ...blocks.flatMap(({ kind: _kind, ...block }) => textsIn(block))];
  expect(escapesOf(texts, await readContent(world.server.ground))).toEqual([]);
});

test('each reader of a mail is written to in their language', async () => {
  const { server, organisation } = world;
  const { ground, platform } = server;
  await ground.owner.deleteFrom('mail').execute();
  await ground.owner
    .updateTable('account')
    .set({ language: 'en' })
    .where('id', '!=', world.people.colleague.account.id)
    .execute();
  const teller = { server, citizen: world.people.citizen, agent: world.people.agent };
  const { number } = await fileRequest(teller, organisation);
  await take(teller, number);
  await talk(teller, number);
  await askComplement(teller, number);
  for (const path of ['/viorne/mot-de-passe-oublie'])
    await send(server, { path, fields: { email: world.people.citizen.account.email }, headers: english });
  const mails = await ground.owner.selectFrom('mail').selectAll().execute();
  const content = await readContent(ground);
  const found = new Set<string>();
  const kinds = new Set<string>();
  for (const { kind, language, subject, sealed_body, from_name } of mails) {
    if (language !== 'en' || !sealed_body) continue;
    kinds.add(kind);
    const { text, html } = openBody(platform.seal, sealed_body);
    expect(html).toContain('<html lang="en"');
    for (const piece of escapesOf(
      [subject, ...text.split('\n').map(withoutMarkup), ...visibleTexts(html).map(withoutMarkup)],
      new Set([...content, from_name]),
    ))
      found.add(`${piece} (${kind})`);
  }
  expect([...found]).toEqual([]);
  expect([...kinds].sort()).toEqual([
    'acknowledgement',
    'complement_request',
    'message',
    'password_link',
    'taken',
  ]);
  expect(mails.filter(({ language }) => language === 'fr').length).toBeGreaterThan(0);
});
