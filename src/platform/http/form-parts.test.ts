import net, { type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLog } from '../log/index.ts';
import { largestForm, readParts } from './form-parts.ts';
import { createServer } from './index.ts';

let app: FastifyInstance;
/** Text that the page of a failure would carry. */
let kept = 0;

beforeAll(async () => {
  app = await createServer({
    log: createLog('fatal'),
    trustedProxies: 0,
    errorPage: (_request, { sentence, typed }) => {
      kept = JSON.stringify(typed ?? {}).length;
      return sentence;
    },
    platformHosts: new Set(['localhost']),
    pages: (room) => {
      room.post('/lu', async (request) => {
        let count = 0;
        for await (const part of readParts(request)) {
          count += 1;
          if ('content' in part) part.content.resume();
        }
        return { count };
      });
      room.post('/panne', async () => {
        throw new Error('the database was cut');
      });
    },
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => app.close());

const limit = 'limite';
const part = (head: string, content: string): string =>
  `--${limit}\r\ncontent-disposition: form-data; ${head}\r\n\r\n${content}\r\n`;
const field = (name: string, content: string): string => part(`name="${name}"`, content);
const times = (count: number, line: (index: number) => string): string[] =>
  Array.from({ length: count }, (_, index) => line(index));

const head = (path: string, length: number, connection: string): string =>
  [
    `POST ${path} HTTP/1.1`,
    'host: localhost',
    'sec-fetch-site: same-origin',
    `content-type: multipart/form-data; boundary=${limit}`,
    `content-length: ${length}`,
    `connection: ${connection}`,
    '\r\n',
  ].join('\r\n');

/** Sends forms one after the other on one connection, as a browser does; gives all that was answered. */
const post = async (...forms: readonly [path: string, parts: readonly string[]][]): Promise<string> => {
  const socket = net.connect((app.server.address() as AddressInfo).port, '127.0.0.1');
  const answers = text(socket);
  for (const [index, [path, parts]] of forms.entries()) {
    const body = Buffer.from(`${parts.join('')}--${limit}--\r\n`);
    socket.write(head(path, body.length, index === forms.length - 1 ? 'close' : 'keep-alive'));
    socket.write(body);
  }
  return answers;
};
const statusesIn = (answers: string): string[] =>
  [...answers.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status ?? '');

describe('the fields of one form, together', () => {
  const tooMuch: Record<string, string[]> = {
    'many long texts': times(200, (index) => field(`f${index}`, 'é'.repeat(60_000))),
    'one text': [field('message', 'x'.repeat(largestForm + 1))],
    'many short texts': times(1_500, (index) => field(`f${index}`, 'x'.repeat(400))),
    'names alone': times(200, (index) => field(`${'x'.repeat(4_000)}${index}`, '')),
    'types alone': times(200, (index) => part(`name="f${index}"\r\ncontent-type: ${'x'.repeat(4_000)}`, '')),
    'many long texts behind a file': [
      part('name="plan"; filename="plan.pdf"', 'x'.repeat(2_000_000)),
      ...times(100, (index) => field(`f${index}`, 'x'.repeat(100_000))),
    ],
  };

  test.each(Object.entries(tooMuch))('that are too much are refused: %s', async (_name, parts) => {
    const answers = await post(['/lu', parts], ['/lu', [field('nom', 'Plassans')]]);
    // The rest was read and thrown away: the connection serves the next page.
    expect(statusesIn(answers)).toEqual(['413', '200']);
    expect(answers).toContain('L’envoi dépasse la taille acceptée');
  });

  test('may weigh what ten long texts weigh, whatever the files', async () => {
    const texts = times(10, (index) => field(`f${index}`, 'é'.repeat(20_000)));
    const file = part('name="plan"; filename="plan.pdf"', 'x'.repeat(2_000_000));
    expect(await post(['/lu', [...texts, file]])).toContain('{"count":11}');
  });

  test('are no more than that in the page of a failure', async () => {
    const texts = times(100, (index) => field(`f${index}`, 'x'.repeat(100_000)));
    const answers = await post(['/panne', texts], ['/lu', [field('nom', 'Plassans')]]);
    expect(statusesIn(answers)).toEqual(['500', '200']);
    expect(kept).toBeGreaterThan(100_000);
    expect(kept).toBeLessThan(2 * largestForm);
  });
});

test('a part that says to be JSON is no field of ours', async () => {
  const json = part('name="nom"\r\ncontent-type: application/json', `[${'{},'.repeat(50_000)}0]`);
  expect(statusesIn(await post(['/lu', [json]], ['/lu', [field('nom', 'Plassans')]]))).toEqual([
    '400',
    '200',
  ]);
});
