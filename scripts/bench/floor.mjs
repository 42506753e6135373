// The floor: what the product's pages would cost without a product. Bare node:http, the statements that the product sent
// (same names, same pool), and a template string of the size of the page. Run by scripts/bench.mjs as a child process.
import http from 'node:http';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { migrateDatabase } from '../../src/platform/database/index.ts';
import { openPool } from '../../src/platform/database/pool/pool.ts';
import { answerParent } from './parent.mjs';
import { compileStatement, namesForRun, replay } from './replay.mjs';

const pool = openPool({ url: (await migrateDatabase(process.env.DATABASE_URL)).applicationUrl });
const scenarios = new Map();
const runs = new Map();

/** The page as one template string with three holes. */
const compilePage = (html) => {
  const cut = (part) => html.slice((html.length * part) / 4, (html.length * (part + 1)) / 4);
  const [one, two, three, four] = [0, 1, 2, 3].map(cut);
  return (value) => `${one}${value}${two}${value}${three}${value}${four}`;
};

const compileStep = (step, fresh) => ({
  ...step,
  page: compilePage(step.html),
  statements: step.statements.map((statement) => compileStatement(statement, fresh)),
});

const load = ({ name, fresh, steps }) => {
  scenarios.set(name, { fresh, steps: steps.map((step) => compileStep(step, fresh)) });
};

/** Names of a run, kept from its first step to its last. */
const namesOf = (run, { fresh, steps }, step) => {
  if (fresh.length === 0) return [];
  const names = runs.get(run) ?? namesForRun(fresh);
  if (step === steps.length - 1) runs.delete(run);
  else runs.set(run, names);
  return names;
};

const answer = async (request, response) => {
  const [, name, place, run] = request.url.split('/');
  const scenario = scenarios.get(name);
  if (!scenario) return response.writeHead(name === 'ready' ? 200 : 404).end();
  const step = scenario.steps[Number(place)];
  if (request.method === 'POST') new URLSearchParams(await text(request));
  const result = await replay(pool, step.statements, namesOf(run, scenario, Number(place)));
  const body = step.page(result?.rowCount ?? 0);
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-length': Buffer.byteLength(body) };
  response
    .writeHead(step.status, step.location ? { ...headers, location: step.location } : headers)
    .end(body);
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
