// The floor: what the same exchanges cost without a product. Bare node:http and a few small tables; it knows nothing of the
// product's statements. Each exchange reads a session and writes its draft, one JSON document, durably; the sending is one
// transaction of four inserts; a page is one template string of the product's weight. Run by scripts/bench.mjs.
import { randomUUID } from 'node:crypto';
import http from 'node:http';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { answerParent } from './parent.mjs';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

await pool.query(`
  create schema if not exists floor;
  create table if not exists floor.session (token text primary key, account uuid not null);
  create table if not exists floor.draft (id uuid primary key, account uuid not null, document jsonb not null);
  create table if not exists floor.request (id uuid primary key, account uuid not null, number text not null unique);
  create table if not exists floor.submission (id uuid primary key, request uuid not null, answers jsonb not null);
  create table if not exists floor.event (request uuid not null, kind text not null, at timestamptz not null);
  create table if not exists floor.mail (id uuid primary key, request uuid not null, body text not null);
  insert into floor.session values ('bench', '${randomUUID()}') on conflict do nothing`);

const ask = async (connection, name, statement, values) =>
  (await connection.query({ name, text: statement, values })).rows[0];

const readSession = () =>
  ask(pool, 'session', 'select account from floor.session where token = $1', ['bench']);

const readDraft = (draft) => ask(pool, 'read', 'select document from floor.draft where id = $1', [draft]);

const writeDraft = (draft, account, document) =>
  ask(
    pool,
    'write',
    `insert into floor.draft (id, account, document) values ($1, $2, $3)
     on conflict (id) do update set document = excluded.document`,
    [draft, account, JSON.stringify(document)],
  );

const sendDraft = async (account, { document }) => {
  const request = randomUUID();
  const connection = await pool.connect();
  try {
    await connection.query({ name: 'begin', text: 'begin' });
    await ask(connection, 'request', 'insert into floor.request values ($1, $2, $3)', [
      request,
      account,
      request.slice(0, 13),
    ]);
    await ask(connection, 'submission', 'insert into floor.submission values ($1, $2, $3)', [
      randomUUID(),
      request,
      JSON.stringify(document),
    ]);
    await ask(connection, 'event', "insert into floor.event values ($1, 'sent', now())", [request]);
    await ask(connection, 'mail', 'insert into floor.mail values ($1, $2, $3)', [
      randomUUID(),
      request,
      JSON.stringify(document),
    ]);
    await connection.query({ name: 'commit', text: 'commit' });
  } finally {
    connection.release();
  }
};

/** The page as one template string with three holes. */
const compilePage = (html) => {
  const cut = (part) => html.slice((html.length * part) / 4, (html.length * (part + 1)) / 4);
  const [one, two, three, four] = [0, 1, 2, 3].map(cut);
  return (value) => `${one}${value}${two}${value}${three}${value}${four}`;
};

const scenarios = new Map();
const load = ({ name, steps }) => {
  scenarios.set(
    name,
    steps.map((step) => ({ ...step, page: compilePage(step.html) })),
  );
};

/** Drafts of the journeys under way, by the number of the run. */
const drafts = new Map();
const draftOf = (run) => {
  const known = drafts.get(run) ?? { id: randomUUID(), document: {} };
  drafts.set(run, known);
  return known;
};

const exchange = async ({ steps, place, run, body }) => {
  const { account } = await readSession();
  const draft = draftOf(run);
  Object.assign(draft.document, Object.fromEntries(new URLSearchParams(body)));
  await writeDraft(draft.id, account, draft.document);
  if (steps[place].name === 'send') await sendDraft(account, draft);
  if (place === steps.length - 1) drafts.delete(run);
};

const look = async () => {
  await readSession();
  await readDraft(randomUUID());
};

const answer = async (request, response) => {
  const [, name, place, run] = request.url.split('/');
  const steps = scenarios.get(name);
  if (!steps) return response.writeHead(name === 'ready' ? 200 : 404).end();
  const step = steps[Number(place)];
  const body = request.method === 'POST' ? await text(request) : '';
  if (name === 'journey') await exchange({ steps, place: Number(place), run, body });
  else await look();
  const html = step.page(run);
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-length': Buffer.byteLength(html) };
  response
    .writeHead(step.status, step.location ? { ...headers, location: step.location } : headers)
    .end(html);
};

const server = http.createServer((request, response) =>
  answer(request, response).catch((error) => {
    console.error(error);
    response.writeHead(500).end(String(error));
  }),
);
server.listen(Number(process.env.PORT), '127.0.0.1');

answerParent({ load });
process.on('SIGTERM', () => process.exit(0));
