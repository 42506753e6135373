/** What every answer says to the browser: what it may run, what it may keep, whose cookies are whose. */
import http from 'node:http';
import net from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testPassword } from '../ground/index.ts';
import { type Answer, type Sending, send } from './browser.ts';
import { changingDoors } from './changing-doors.ts';
import type { PersonName } from './people.ts';
import { readingDoors } from './reading-doors.ts';
import { routesOf } from './routes.ts';
import { faultsOf, securityHeaders } from './sound.ts';
import { cookieOf, push } from './visit.ts';
import { platformHost } from './whole-server.ts';
import { hosts, openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 120_000);
afterAll(() => world?.close());

const get = (path: string, more: Partial<Sending> = {}): Promise<Answer> =>
  send(world.server, { path, ...more });
const missing = ({ headers }: { headers: Record<string, unknown> }): string[] =>
  securityHeaders.filter((name) => !headers[name]);
const cacheOf = ({ headers }: Answer): string => String(headers['cache-control']);

const look = async (kind: RegExp): Promise<string> => kind.exec((await get('/viorne')).body)?.[0] ?? '';

describe('security headers', () => {
  test('on answers of every sort', async () => {
    const { citizen } = world.people;
    const answers: Record<string, Answer> = {
      'a page': await get('/viorne'),
      'the platform': await get('/'),
      'at its own host': await get('/', { headers: { host: hosts.viorne } }),
      'a page of a person': await get('/viorne/mon-espace', { cookie: citizen.cookie }),
      'not modified': await get('/viorne', {
        headers: { 'if-none-match': String((await get('/viorne')).headers.etag) },
      }),
      'a redirection': await get('/viorne/mon-espace'),
      'nothing there': await get('/viorne/rien'),
      'no portal there': await get('/rien/rien/rien'),
      'another host': await get('/', { headers: { host: 'nobody.example' } }),
      'another method': await send(world.server, { method: 'PATCH', path: '/viorne' }),
      'another site': await send(world.server, {
        path: '/viorne/connexion',
        fields: {},
        headers: { 'sec-fetch-site': 'cross-site' },
      }),
      'too big': await send(world.server, {
        path: '/viorne/connexion',
        fields: { email: 'x'.repeat(600_000) },
      }),
      'an address that cannot be read': await get('/viorne/%e0%a4%a'),
      'an address with a null': await get('/viorne/%00'),
      'an address too long': await get(`/viorne/demandes/${'x'.repeat(300)}`),
      colours: await get(await look(/\/viorne\/theme-[0-9a-f]+\.css/)),
      'an icon': await get('/favicon.ico'),
      'a built file that is not there': await get('/assets/rien.js'),
      'a step out of the built files': await get('/assets/..%2f..%2fpackage.json'),
      robots: await get('/robots.txt'),
      news: await get('/viorne/actualites.atom'),
      health: await get('/sante'),
      mail: await get('/_courrier'),
      gallery: await get('/_ui'),
      options: await send(world.server, { method: 'HEAD', path: '/viorne' }),
    };
    const faulty = Object.entries(answers).filter(([, answer]) => missing(answer).length > 0);
    expect(faulty.map(([name, answer]) => [name, answer.statusCode, missing(answer)])).toEqual([]);
    expect(answers['not modified']?.statusCode).toBe(304);
    expect(answers['too big']?.statusCode).toBe(413);
    for (const name of [
      'an address that cannot be read',
      'an address too long',
      'nothing there',
      'no portal there',
    ])
      expect([name, faultsOf(answers[name] as Answer)]).toEqual([name, []]);
  });

  test('say that nothing runs but our own scripts, and that nobody frames us', async () => {
    const policy = String((await get('/viorne/connexion')).headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("form-action 'self'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
  });
});

describe('what is kept', () => {
  test('no page of a person, wherever it is opened: private, no-store', async () => {
    const found: string[] = [];
    for (const route of routesOf('public', 'secret', 'personal', 'staff')) {
      if (
        !route.startsWith('GET /:portal') ||
        /\.(css|png|jpg|svg|ico|txt|atom)$|telechargements/.test(route)
      )
        continue;
      const path = route.slice(4).replace(':portal', 'viorne').replace(':slug', 'palmares');
      const answer = await get(path, { cookie: world.people.agent.cookie });
      const cache = cacheOf(answer);
      if (!/no-store/.test(cache) || (answer.statusCode === 200 && cache !== 'private, no-store'))
        found.push(`${route} ${answer.statusCode} ${cache}`);
      if (answer.headers.etag) found.push(`${route} etag`);
    }
    expect(found).toEqual([]);
  });

  test('nothing about an object: pages, files, pictures, redirections, refusals', async () => {
    const found: string[] = [];
    for (const door of readingDoors)
      for (const name of [...(Object.keys(door.opens) as PersonName[]), 'stranger', 'nobody'] as const) {
        const answer = await push(world, door, name);
        if (!/no-store/.test(cacheOf(answer)))
          found.push(`${door.route} ${name} ${answer.statusCode} ${cacheOf(answer)}`);
        if (
          answer.statusCode === 200 &&
          !/json/.test(String(answer.headers['content-type'])) &&
          cacheOf(answer) !== 'private, no-store'
        )
          found.push(`${door.route} ${name} ${cacheOf(answer)}`);
      }
    expect(found).toEqual([]);
  });

  test('nor what a post answers', async () => {
    const found: string[] = [];
    for (const door of changingDoors) {
      const answer = await push(world, door, Object.keys(door.opens)[0] as PersonName);
      if (!/no-store/.test(cacheOf(answer)))
        found.push(`${door.route} ${answer.statusCode} ${cacheOf(answer)}`);
    }
    expect(found).toEqual([]);
  });
});

describe('files', () => {
  test('are given to keep, as what they are, in a sandbox', async () => {
    const fileDoors = readingDoors.filter((door) => /fichiers\/:id$/.test(door.route));
    expect(fileDoors.length).toBeGreaterThan(8);
    for (const door of fileDoors) {
      const { statusCode, headers } = await push(world, door, 'citizen');
      if (statusCode !== 200) continue;
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'content-security-policy': "sandbox; default-src 'none'",
        'content-disposition': expect.stringMatching(/^attachment; /),
        'cache-control': 'private, no-store',
      });
      expect(headers['content-type']).toMatch(/^(application\/pdf|image\/(jpeg|png))$/);
    }
  });

  test('a receipt is given to keep too', async () => {
    const path = `/viorne/demandes/${world.incomplete}/recepisse.pdf`;
    const { headers } = await get(path, { cookie: cookieOf(world, 'citizen') });
    expect(headers['content-disposition']).toMatch(/^attachment; /);
  });
});

describe('cookies', () => {
  const signIn = (more: Partial<Sending> = {}) =>
    send(world.server, {
      path: '/viorne/connexion',
      fields: { email: world.people.stranger.account.email, password: testPassword },
      ...more,
    });
  const cookies = (answer: Answer): string[] => [answer.headers['set-cookie'] ?? []].flat();

  test('those of a sign-in are of this host alone, out of reach of scripts and of other sites', async () => {
    const given = cookies(await signIn());
    expect(given.map((cookie) => /^[^;]*/.exec(cookie)?.[0].replace(/=[\w-]{43}$/, '='))).toEqual([
      '__Host-guichet=',
      '__Host-guichet-appareil=',
    ]);
    for (const cookie of given) {
      for (const flag of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(flag);
      expect(cookie).not.toMatch(/domain/i);
    }
  });

  test('every cookie that any route sets has the same flags', async () => {
    const email = 'quelqu.un@courriel.example';
    const answers = [
      await send(world.server, { path: '/viorne/mot-de-passe-oublie', fields: { email } }),
      await send(world.server, {
        path: '/viorne/deconnexion',
        cookie: cookieOf(world, 'stranger'),
        fields: {},
      }),
    ];
    for (const cookie of answers.flatMap(cookies))
      for (const flag of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(flag);
    expect(answers.flatMap(cookies)).toHaveLength(2);
    for (const answer of answers) expect(cookies(answer).join()).not.toContain(email);
  });

  test('a page that shows sets none', async () => {
    for (const path of [
      '/',
      '/viorne',
      '/viorne/connexion',
      '/viorne/inscription',
      '/viorne/demarches',
      '/viorne/rien',
    ])
      expect([path, cookies(await get(path))]).toEqual([path, []]);
  });
});

describe('on a real connection', () => {
  let port: number;
  beforeAll(async () => {
    await world.server.app.listen({ port: 0, host: '127.0.0.1' });
    const address = world.server.app.server.address();
    port = typeof address === 'object' && address ? address.port : 0;
  });

  const raw = (text: string): Promise<string> =>
    new Promise((resolve, reject) => {
      let answer = '';
      const socket = net.connect(port, '127.0.0.1', () => socket.write(text));
      socket
        .on('data', (data) => (answer += data))
        .on('error', reject)
        .on('close', () => resolve(answer));
    });

  test('what is no HTTP is answered without a word of English', async () => {
    const heads = `GET /viorne HTTP/1.1\r\nhost: ${platformHost}\r\n`;
    const broken = [
      `${heads}cookie: ${'x'.repeat(60_000)}\r\n\r\n`,
      'BONJOUR\r\n\r\n',
      `${heads}a b: c\r\n\r\n`,
    ];
    for (const text of broken) {
      const answer = await raw(text);
      expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
      const [, body = ''] = answer.split('\r\n\r\n');
      expect(body).not.toMatch(/message|error|exceeded/i);
    }
  });

  test('headers are those of a page, compressed or not', async () => {
    const answer = await new Promise<http.IncomingMessage>((resolve) =>
      http.get(
        { port, path: '/viorne', headers: { host: platformHost, 'accept-encoding': 'gzip' } },
        resolve,
      ),
    );
    answer.resume();
    expect(answer.headers['content-encoding']).toBe('gzip');
    expect(missing({ headers: answer.headers })).toEqual([]);
    expect(answer.headers).not.toHaveProperty('x-powered-by');
    expect(answer.headers).not.toHaveProperty('server');
  });
});
