import net, { type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLog } from '../log/index.ts';
import { createServer, readParts } from './index.ts';

let app: FastifyInstance;
/** What became of the reading of each form. */
const readings: string[] = [];

beforeAll(async () => {
  app = await createServer({
    log: createLog('fatal'),
    trustedProxies: 0,
    errorPage: (_request, { sentence }) => sentence,
    platformHosts: new Set(['localhost']),
    requestMilliseconds: 2_000,
    pages: (room) => {
      room.post('/', async (request) => {
        const name = String(request.headers['x-name']);
        readings.push(`${name} begun`);
        try {
          for await (const part of readParts(request)) if ('content' in part) part.content.resume();
          readings.push(`${name} read`);
        } catch {
          readings.push(`${name} given up`);
        }
        return 'received';
      });
    },
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => app.close());

const file = '--x\r\ncontent-disposition: form-data; name="plan"; filename="plan.pdf"\r\n\r\n';
const head = (name: string, length: number): string =>
  [
    'POST / HTTP/1.1',
    'host: localhost',
    `x-name: ${name}`,
    'sec-fetch-site: same-origin',
    'content-type: multipart/form-data; boundary=x',
    `content-length: ${length}`,
    '\r\n',
  ].join('\r\n');
const connections = () =>
  new Promise<number>((resolve) => app.server.getConnections((_error, count) => resolve(count)));

test.each([
  ['nothing of the form', ''],
  ['half of a file', `${file}${'a'.repeat(200_000)}`],
])('a request of which comes %s is told so and ended', async (name, sent) => {
  const socket = net.connect((app.server.address() as AddressInfo).port, '127.0.0.1');
  socket.write(head(name, 1_000_000) + sent);
  const answer = await text(socket);
  expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  expect(answer).toContain('Les informations reçues sont incomplètes');
  await expect.poll(() => readings).toContain(`${name} given up`);
  await expect.poll(connections).toBe(0);
});

test('a request that comes in time is answered', async () => {
  const socket = net.connect((app.server.address() as AddressInfo).port, '127.0.0.1');
  const rest = `${'a'.repeat(1_000)}\r\n--x--\r\n`;
  socket.write(
    head('whole', file.length + rest.length).replace('host:', 'connection: close\r\nhost:') + file,
  );
  await expect.poll(() => readings).toContain('whole begun');
  socket.write(rest);
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 200 /);
});
