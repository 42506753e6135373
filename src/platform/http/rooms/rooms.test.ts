import type { FastifyInstance, FastifyRequest, InjectOptions } from 'fastify';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createLog } from '../../log/index.ts';
import { createServer } from '../index.ts';
import { sign } from './signature.ts';

const secret = Buffer.from('a secret that two servers share');
const token = 'c2VjcmV0LXRva2Vu.1234';
const now = new Date('2026-11-03T09:00:00Z');
const seconds = (later = 0) => String(now.getTime() / 1000 + later);

let app: FastifyInstance;
let seen = new Set<string>();
const firstTime = async (sender: string, id: string): Promise<boolean> => {
  const key = `${sender} ${id}`;
  return !seen.has(key) && Boolean(seen.add(key));
};

/** What the route of every room tells of the request that reached it; it tries to leave a cookie. */
const tell = (request: FastifyRequest) => ({
  cookie: request.headers.cookie ?? null,
  body: Buffer.isBuffer(request.body) ? request.body.toString() : request.body,
});
const addRoute = (path: string) => (room: FastifyInstance) => {
  room.post(path, (request, reply) => reply.header('set-cookie', 'trace=1').send(tell(request)));
};

beforeAll(async () => {
  app = await createServer({
    log: createLog('fatal'),
    trustedProxies: 0,
    errorPage: (_request, { sentence }) => `<p>${sentence}</p>`,
    platformHosts: new Set(['localhost:80']),
    pages: addRoute('/page'),
    api: {
      findCaller: async (given) => (given === token ? { token: 'one', rights: [] } : undefined),
      routes: addRoute('/essai'),
    },
    hooks: {
      senders: {
        secretOf: async (sender) => (sender === 'insee' ? secret : undefined),
        firstTime,
        clock: () => now,
      },
      routes: addRoute('/:sender/essai'),
    },
  });
});
afterAll(() => app.close());
beforeEach(() => {
  seen = new Set();
});

const json = { 'content-type': 'application/json' };
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const ours = { 'sec-fetch-site': 'same-origin', cookie: 'session=abc' };
const bearer = { authorization: `Bearer ${token}` };
const body = '{"a":1}';

const signed = (changes: { timestamp?: string; signedBody?: string } = {}) => {
  const { timestamp = seconds(), signedBody = body } = changes;
  const signature = sign(secret, { id: 'one', timestamp, body: Buffer.from(signedBody) });
  return { 'webhook-id': 'one', 'webhook-timestamp': timestamp, 'webhook-signature': `v1,AAAA ${signature}` };
};

const send = (url: string, headers: Record<string, string>, payload = body) => {
  const asked: InjectOptions = { method: 'POST', url, headers, payload };
  return app.inject(asked);
};

/** Each kind of client at each door. */
const clients: [client: string, headers: Record<string, string>, payload: string][] = [
  ['a form of our pages', { ...form, ...ours }, 'a=1'],
  ['a form of another site', { ...form, 'sec-fetch-site': 'cross-site' }, 'a=1'],
  ['a page of ours that sends JSON', { ...json, ...ours }, body],
  ['a program with a token', { ...json, ...bearer }, body],
  ['a program with a token and a form', { ...form, ...bearer }, 'a=1'],
  ['a program with another token', { ...json, authorization: `Bearer ${token}5` }, body],
  ['a service that signs', { ...json, ...signed() }, body],
];
const doors: Record<string, number[]> = {
  '/page': [200, 403, 415, 403, 403, 403, 403],
  '/api/essai': [401, 401, 401, 200, 415, 401, 401],
  '/hooks/insee/essai': [401, 401, 401, 401, 401, 401, 200],
  '/hooks/personne/essai': [401, 401, 401, 401, 401, 401, 401],
};

test.each(Object.entries(doors))('%s answers one kind of client and no other', async (door, expected) => {
  const statuses: number[] = [];
  for (const [, headers, payload] of clients) statuses.push((await send(door, headers, payload)).statusCode);
  expect(Object.fromEntries(clients.map(([client], index) => [client, statuses[index]]))).toEqual(
    Object.fromEntries(clients.map(([client], index) => [client, expected[index]])),
  );
});

test('programs and services neither bring a cookie nor leave with one', async () => {
  for (const answer of [
    await send('/api/essai', { ...json, ...bearer, ...ours }),
    await send('/hooks/insee/essai', { ...json, ...signed(), ...ours }),
  ]) {
    expect(answer.statusCode).toBe(200);
    expect(answer.json().cookie).toBeNull();
    expect(answer.headers['set-cookie']).toBeUndefined();
  }
  const page = await send('/page', { ...form, ...ours }, 'a=1');
  expect([page.json().cookie, page.headers['set-cookie']]).toEqual(['session=abc', 'trace=1']);
});

test('the api says what is wrong as a problem, also where nothing is', async () => {
  const refused = await send('/api/essai', json);
  expect(refused.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(refused.headers['www-authenticate']).toBe('Bearer');
  expect(refused.json()).toMatchObject({ type: 'about:blank', status: 401, code: 'JETON_REFUSE' });
  for (const method of ['GET', 'POST', 'DELETE'] as const) {
    const nowhere = await app.inject({ method, url: '/api/rien', headers: bearer });
    expect([nowhere.statusCode, nowhere.json().code]).toEqual([404, 'PAGE_INTROUVABLE']);
  }
  const broken = await send('/api/essai', { ...json, ...bearer }, '{"a":');
  expect([broken.statusCode, broken.json().code]).toEqual([400, 'SAISIE_ILLISIBLE']);
  const poisoned = await send('/api/essai', { ...json, ...bearer }, '{"__proto__":{"a":1}}');
  expect(poisoned.statusCode).toBe(400);
});

test('a page that is refused stays a page, and nothing of it is JSON', async () => {
  const refused = await send('/page', { ...form, 'sec-fetch-site': 'cross-site' }, 'a=1');
  expect(refused.headers['content-type']).toBe('text/html; charset=utf-8');
  expect((await app.inject('/rien')).headers['content-type']).toBe('text/html; charset=utf-8');
});

const tooLarge: [door: string, headers: Record<string, string>, payload: string][] = [
  ['/page', { ...form, ...ours }, `a=${'x'.repeat(600_000)}`],
  ['/api/essai', { ...json, ...bearer }, `"${'x'.repeat(1_100_000)}"`],
  ['/hooks/insee/essai', { ...json, ...signed() }, `"${'x'.repeat(300_000)}"`],
];
test.each(tooLarge)('%s has a limit of its own', async (door, headers, payload) => {
  expect((await send(door, headers, payload)).statusCode).toBe(413);
});

const messages: [message: string, headers: Record<string, string>, status: number][] = [
  ['signed now', signed(), 200],
  ['signed four minutes ago', signed({ timestamp: seconds(-240) }), 200],
  ['signed six minutes ago', signed({ timestamp: seconds(-360) }), 401],
  ['signed six minutes from now', signed({ timestamp: seconds(360) }), 401],
  ['signed at no moment', signed({ timestamp: 'now' }), 401],
  ['signed, then altered', signed({ signedBody: '{"a":2}' }), 401],
  [
    'signed, then dated again',
    { ...signed({ timestamp: seconds(-360) }), 'webhook-timestamp': seconds() },
    401,
  ],
  ['signed, then named again', { ...signed(), 'webhook-id': 'two' }, 401],
];
test.each(messages)('a message %s', async (_message, headers, status) => {
  const answer = await send('/hooks/insee/essai', { ...json, ...headers });
  expect(answer.statusCode).toBe(status);
  if (status === 200) expect(answer.json().body).toBe(body);
});

test('a message that comes twice is taken once', async () => {
  const twice = [1, 2].map(() => send('/hooks/insee/essai', { ...json, ...signed() }));
  expect((await Promise.all(twice)).map(({ statusCode }) => statusCode).sort()).toEqual([200, 401]);
});
