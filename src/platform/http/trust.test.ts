import type { FastifyInstance } from 'fastify';
import { afterEach, expect, test } from 'vitest';
import { createLog } from '../log/index.ts';
import { createServer } from './server.ts';

let apps: FastifyInstance[] = [];

const open = async (options: { trustedProxies?: number; https?: boolean }): Promise<FastifyInstance> => {
  const app = await createServer({
    log: createLog('silent'),
    trustedProxies: 0,
    errorPage: (_request, { title }) => title,
    platformHosts: new Set(['localhost']),
    pages: (room) => room.get('/who', (request, reply) => reply.send(request.ip)),
    ...options,
  });
  apps.push(app);
  return app;
};
afterEach(async () => {
  for (const app of apps) await app.close();
  apps = [];
});

const forwarded = 'forged.example, 198.51.100.1, 203.0.113.9';

/** Throttles count by this address: who could choose it would escape them. */
test.each([
  [0, '127.0.0.1'],
  [1, '203.0.113.9'],
  [2, '198.51.100.1'],
])('behind %i proxies, a visitor is %s', async (trustedProxies, address) => {
  const app = await open({ trustedProxies });
  const answer = await app.inject({
    url: '/who',
    headers: { host: 'localhost', 'x-forwarded-for': forwarded },
  });
  expect(answer.body).toBe(address);
});

test('a site met over https says never to ask for it over http, on its errors too; another does not', async () => {
  const header = 'strict-transport-security';
  const [secure, plain] = [await open({ https: true }), await open({})];
  for (const url of ['/who', '/nowhere']) {
    const headers = { host: 'localhost' };
    expect((await secure.inject({ url, headers })).headers[header]).toBe('max-age=63072000');
    expect((await plain.inject({ url, headers })).headers[header]).toBeUndefined();
  }
});
