import { buffer } from 'node:stream/consumers';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createServer } from '../platform/http/index.ts';
import { createLog } from '../platform/log/index.ts';
import { multipartBody, type SentFile } from '../program/testing-browser.ts';
import { type IncomingFile, readForm } from './index.ts';

let app: FastifyInstance;
let receive: (file: IncomingFile) => Promise<void>;
/** What the page of a failure would carry. */
let kept: unknown;

beforeAll(async () => {
  app = await createServer({
    log: createLog('fatal'),
    trustedProxies: 0,
    errorPage: (_request, { sentence, typed }) => {
      kept = typed;
      return sentence;
    },
    platformHosts: new Set(['localhost:80']),
    pages: (room) => {
      room.post('/essai', (request) => readForm(request, (file) => receive(file)));
    },
  });
});
afterAll(() => app.close());
beforeEach(() => {
  kept = undefined;
});

const large: SentFile = { input: 'plan', name: 'plan.pdf', content: Buffer.alloc(3_000_000, 'a') };

const post = (files: readonly SentFile[]) => {
  const before = multipartBody({ nom: 'Plassans' }, files);
  // A browser posts the questions that stand after the one with files, and the button, behind them.
  const after = multipartBody({ _action: 'save' }, []);
  const end = Buffer.from('--\r\n');
  const payload = Buffer.concat([
    Buffer.from(before.payload).subarray(0, -end.length),
    Buffer.from('\r\n'),
    Buffer.from(after.payload).subarray(Buffer.from(after.payload).indexOf('\r\n') + 2),
  ]);
  const headers = { 'content-type': before.type, 'sec-fetch-site': 'same-origin' };
  return app.inject({ method: 'POST', url: '/essai', headers, payload });
};

test('fields around files are read, and each file as it comes', async () => {
  const sizes: number[] = [];
  receive = async ({ content }) => {
    sizes.push((await buffer(content)).length);
  };
  const answer = await post([large, { ...large, content: Buffer.from('b') }]);
  expect(answer.json()).toEqual({ nom: 'Plassans', _action: 'save' });
  expect(sizes).toEqual([3_000_000, 1]);
});

test('a file that nobody reads holds nothing up', async () => {
  receive = async () => undefined;
  expect((await post([large, large])).json()).toEqual({ nom: 'Plassans', _action: 'save' });
});

test('a failure before a file is read is answered, with the fields that stand behind the file', async () => {
  receive = async () => {
    throw new Error('the database was cut');
  };
  const answer = await post([large, large]);
  expect(answer.statusCode).toBe(500);
  expect(kept).toEqual({ nom: 'Plassans', _action: 'save' });
});

test('so is a failure half-way through a file', async () => {
  receive = async ({ content }) => {
    for await (const _chunk of content.iterator({ destroyOnReturn: false })) throw new Error('no more room');
  };
  expect((await post([large, large])).statusCode).toBe(500);
  expect(kept).toEqual({ nom: 'Plassans', _action: 'save' });
});
