import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../src/platform/database/index.ts';
import { root } from '../node.mjs';
import { publishContest } from './contest.mjs';
import { databaseCpu } from './database-usage.mjs';
import { fillRequests } from './fill.mjs';
import { newAgent, newSecretary } from './people.mjs';
import { freePort, startServer } from './server-process.mjs';

const program = path.join(root, 'dist/server/main.js');

/** What `npm start` tells Node: how much garbage it may keep before it collects. */
const memoryFlags = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'))
  .scripts.start.split(' ')
  .filter((word) => word.startsWith('--'));

/** A database, a folder and servers of their own, which are no more when it is closed. */
export const openGround = async () => {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'guichet-bench-'));
  fs.chmodSync(directory, 0o755); // run by root, the database has an account of its own, which must reach it
  const server = await startEmbeddedPostgres({ directory: path.join(directory, 'base') });
  const children = new Set();
  return {
    directory,
    url: server.url,
    /** CPU milliseconds of the database server so far. */
    databaseCpu: () => databaseCpu(path.join(directory, 'base')),
    children,
    close: async () => {
      for (const child of children) await child.stop();
      await server.stop();
      fs.rmSync(directory, { recursive: true, force: true });
    },
  };
};

const keep = ({ children }, server, origin) => {
  const child = {
    ...server,
    origin,
    stop: async () => {
      children.delete(child);
      await server.stop();
    },
  };
  children.add(child);
  return child;
};

/** The product in the role `web`, as on a server of its own: no mailbox, no job. */
export const startProduct = async (ground, { preloaded, demonstration = false }) => {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const server = await startServer({
    program: [...memoryFlags, program, 'web'],
    preloaded,
    environment: {
      DATABASE_URL: ground.url,
      DATA_DIR: ground.directory,
      PORT: String(port),
      HOST: '127.0.0.1',
      BASE_URL: '',
      DEMONSTRATION: String(demonstration),
      SMTP_URL: 'smtp://127.0.0.1:1', // the role web sends nothing
      NODE_ENV: 'production',
    },
    ready: `${origin}/sante`,
  });
  return keep(ground, server, origin);
};

/** The floor (floor.mjs), on the same database server. */
export const startFloor = async (ground) => {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const server = await startServer({
    program: [path.join(root, 'scripts/bench/floor.mjs')],
    preloaded: ['answer-usage.mjs'],
    environment: { DATABASE_URL: ground.url, PORT: String(port), NODE_ENV: 'production' },
    ready: `${origin}/ready`,
  });
  return keep(ground, server, origin);
};

const idOf = async (owner, slug) => {
  const { rows } = await owner.query('select id from authority where slug = $1', [slug]);
  return rows[0].id;
};

/**
 * Two authorities of the demonstration world, one with `many` requests and one with `few`, an agent in each, a
 * secretary who files, and the form that she files.
 */
export const populate = async (ground, { many, few }) => {
  const owner = new pg.Client({ connectionString: ground.url });
  await owner.connect();
  const large = { slug: 'viorne', id: await idOf(owner, 'viorne') };
  const small = { slug: 'plassans', id: await idOf(owner, 'plassans') };
  large.agent = await newAgent(owner, large.id, 'agent.viorne@banc.example');
  small.agent = await newAgent(owner, small.id, 'agent.plassans@banc.example');
  await fillRequests(owner, {
    authority: small.id,
    agent: small.agent.account,
    count: few,
    first: 900_000_000,
  });
  await fillRequests(owner, { authority: large.id, agent: large.agent.account, count: many, first: 0 });
  const contest = await publishContest(owner, large.id);
  const secretary = await newSecretary(owner);
  await owner.query('vacuum analyze');
  await owner.end();
  return { large, small, contest, secretary };
};
