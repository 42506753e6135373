/** The mail server hangs, then refuses, then comes back: pages never wait for it, each mail arrives once. */
import { once } from 'node:events';
import net from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demonstrationLogins } from '../../src/demonstration/logins.ts';
import { startTestSmtpServer, type TestSmtpServer } from '../../src/platform/mail/testing.ts';
import { solve } from '../../src/platform/proof-of-work/testing.ts';
import { freePort, newProgram, type Program } from '../journeys/program.ts';
import { hiddenFields, personWith } from './person.ts';

const patience = { timeout: 180_000 };
const [last = '', ...people] = demonstrationLogins.slice(0, 5).map(({ email }) => email);

let port: number;
let program: Program;
let server: TestSmtpServer | undefined;
/** Takes connections, and says nothing. */
const mute = net.createServer();
const taken: net.Socket[] = [];
mute.on('connection', (socket) => {
  taken.push(socket);
  socket.on('error', () => undefined);
});

beforeAll(async () => {
  port = await freePort();
  mute.listen(port, '127.0.0.1');
  await once(mute, 'listening');
  program = await newProgram({ SMTP_URL: `smtp://127.0.0.1:${port}`, LOG_LEVEL: 'fatal' });
  await program.start();
}, 120_000);
afterAll(async () => {
  for (const socket of taken) socket.destroy();
  mute.close();
  await program?.remove();
  await server?.stop(); // after whoever keeps connections to it
});

/** Asks for a mail; returns how long the page took. */
const askForMail = async (email: string): Promise<number> => {
  const page = '/viorne/mot-de-passe-oublie';
  const person = personWith(program.url, '');
  const { html } = await person.read(page);
  const defi = new Map(hiddenFields(html)).get('defi') ?? '';
  const preuve = await solve(defi);
  const begun = performance.now();
  const answer = await person.post(page, new URLSearchParams({ defi, preuve, email }));
  expect(answer.status).toBe(303);
  return performance.now() - begun;
};

test('pages do not wait for a server that says nothing', patience, async () => {
  const first = await askForMail(people[0] ?? '');
  await expect.poll(() => taken.length, { timeout: 60_000 }).toBeGreaterThan(0);
  const others = [await askForMail(people[1] ?? ''), await askForMail(people[2] ?? '')];
  console.log(`pages in ${[first, ...others].map(Math.round).join(', ')} ms while the mail server hangs`);
  // The connection would be given up after ten seconds: nobody waited for that.
  expect(taken.some((socket) => !socket.destroyed)).toBe(true);
  expect(Math.max(...others)).toBeLessThan(8_000);
});

test('nor for one that refuses', patience, async () => {
  mute.close();
  for (const socket of taken) socket.destroy();
  await askForMail(people[3] ?? '');
});

test('when it is back, each mail arrives, once', patience, async () => {
  server = await startTestSmtpServer(port);
  const { received } = server;
  const recipients = () => received.map((raw) => /^To: (.*)\r$/m.exec(raw)?.[1] ?? '').toSorted();
  await expect.poll(recipients, { timeout: 120_000 }).toEqual(people.toSorted());
  // One asked for afterwards leaves afterwards: a second copy of another would have left before it.
  await askForMail(last);
  await expect.poll(recipients, { timeout: 120_000 }).toContain(last);
  expect(recipients()).toEqual([...people, last].toSorted());
});
