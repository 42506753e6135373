import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { giveVerdict } from '../../tests/ground/index.ts';
import { scanFile } from '../documents/actions/scan-file.ts';
import { documentJobs } from '../documents/index.ts';
import { runWaitingJobs } from '../platform/jobs/index.ts';
import { until } from '../platform/testing-until.ts';
import { recordFlaggedFile } from '../requests/index.ts';
import { addToSafe, safeOf } from '../safe/testing.ts';
import {
  beginDraft,
  type FilingSite,
  fieldsOf,
  fillWhole,
  openFilingSite,
  pdf,
  sending,
  settleWorld,
  type World,
} from './testing.ts';

let antivirus: Server;
/** How many contents it was shown. */
let examined = 0;
/** What it waits for before it answers. */
let mayAnswer = Promise.resolve();
let site: FilingSite;
let world: World;
let cookie: string;

/** Says « found » of whatever contains the word. */
const startAntivirus = async (): Promise<string> => {
  antivirus = createServer((socket) => {
    let seen = '';
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      seen += bytes.toString('latin1');
      if (!seen.endsWith('\0\0\0\0')) return;
      examined += 1;
      void mayAnswer.then(() => socket.end(`stream: ${seen.includes('MALICE') ? 'Malice FOUND' : 'OK'}\0`));
    });
  });
  await once(antivirus.listen(0, '127.0.0.1'), 'listening');
  const address = antivirus.address();
  return `tcp://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
};

beforeAll(async () => {
  site = await openFilingSite({ CLAMD_URL: await startAntivirus() });
  world = await settleWorld(site);
  cookie = world.claire.cookie;
});
afterAll(async () => {
  await site.close();
  antivirus.close();
});

const scan = () => {
  const { platform } = site;
  const jobs = {
    ...documentJobs(platform, recordFlaggedFile(platform)),
    'send-mail': async () => undefined,
  };
  return runWaitingJobs({ url: site.ownerUrl, log: platform.log, jobs });
};
const pieces = (draft: string) => `/brouillons/${draft}/pages/pieces`;
const addPlan = async (draft: string, text: string) => {
  const held = fieldsOf((await site.get(pieces(draft), cookie)).body);
  const file = { input: 'plan', name: 'plan.pdf', content: pdf(text) };
  return site.upload(pieces(draft), { ...held, _action: 'add-files:plan' }, [file], cookie);
};
const planOf = (draft: string) =>
  site.owner
    .selectFrom('file')
    .innerJoin('content', 'content.hash', 'file.hash')
    .selectAll('file')
    .select(['content.state', 'content.virus'])
    .where('draft_id', '=', draft)
    .executeTakeFirstOrThrow();
/** What the history of its request says of an infected file. */
const flagsOf = (file: string) =>
  site.owner
    .selectFrom('event')
    .innerJoin('file', 'file.request_id', 'event.request_id')
    .select('event.kind')
    .where('file.id', '=', file)
    .where('event.kind', '=', 'file_flagged')
    .execute();
const status = async (path: string, who = cookie) => (await site.get(path, who)).statusCode;

describe('with an antivirus', () => {
  test('a file waits, then is received', async () => {
    const draft = await beginDraft(site, world);
    await addPlan(draft, 'Bon');
    const { id } = await planOf(draft);
    expect((await site.get(pieces(draft), cookie)).body).toContain('Vérification en cours');
    expect(await status(`/fichiers/${id}`)).toBe(404);
    await scan();
    expect(await planOf(draft)).toMatchObject({ state: 'safe' });
    expect(await status(`/fichiers/${id}`)).toBe(200);
  });

  test('an infected file is said plainly, is never served and prevents the sending', async () => {
    const draft = await beginDraft(site, world);
    await fillWhole(site, world, draft);
    await site.owner.deleteFrom('file').where('draft_id', '=', draft).execute();
    await addPlan(draft, 'MALICE 1');
    await scan();
    const { id, state, virus } = await planOf(draft);
    expect([state, virus]).toEqual(['infected', 'Malice']);
    expect(await status(`/fichiers/${id}`)).toBe(404);
    expect((await site.get(pieces(draft), cookie)).body).toContain('Écarté par l’antivirus');
    const refused = await site.post(`/brouillons/${draft}/transmettre`, sending, cookie);
    expect(refused.statusCode).toBe(422);
  });

  test('a request may be sent before the verdict, which then stands in its history', async () => {
    const draft = await beginDraft(site, world);
    await fillWhole(site, world, draft);
    await site.owner.deleteFrom('file').where('draft_id', '=', draft).execute();
    await addPlan(draft, 'MALICE 2');
    const { id } = await planOf(draft);
    const summary = await site.get(`/brouillons/${draft}/recapitulatif`, cookie);
    expect(summary.body).toContain('encore en cours de vérification');
    const sent = await site.post(`/brouillons/${draft}/transmettre`, sending, cookie);
    expect(sent.statusCode).toBe(303);
    expect(await status(`/fichiers/${id}`, world.agent.cookie)).toBe(404);
    await scan();
    await scan();
    const file = await site.owner
      .selectFrom('file')
      .innerJoin('content', 'content.hash', 'file.hash')
      .selectAll('file')
      .select('content.state')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(file.state).toBe('infected');
    const events = await site.owner
      .selectFrom('event')
      .select(['kind', 'sequence'])
      .where('request_id', '=', file.request_id ?? '')
      .orderBy('sequence')
      .execute();
    expect(events.map(({ kind }) => kind)).toEqual(['request_submitted', 'file_flagged']);
  });

  test('a content is examined once, and a verdict once given is that of everybody who sends it', async () => {
    const [first, second] = [await beginDraft(site, world), await beginDraft(site, world)];
    await addPlan(first, 'MALICE 3');
    await scan();
    const before = examined;
    await addPlan(second, 'MALICE 3');
    expect((await planOf(second)).state).toBe('infected');
    expect(await status(`/fichiers/${(await planOf(second)).id}`)).toBe(404);
    await addPlan(second, 'Bon');
    await scan();
    expect(examined).toBe(before);
  });

  test('a verdict that fell before the request could be seen stands in its history all the same', async () => {
    const draft = await beginDraft(site, world);
    await fillWhole(site, world, draft);
    await site.owner.deleteFrom('file').where('draft_id', '=', draft).execute();
    await addPlan(draft, 'MALICE 4');
    const { id, hash } = await planOf(draft);
    // The job of the draft has run, before the transaction that sends it ends.
    await site.owner.deleteFrom('graphile_worker._private_jobs' as never).execute();
    expect((await site.post(`/brouillons/${draft}/transmettre`, sending, cookie)).statusCode).toBe(303);
    await giveVerdict(site.database, hash, 'infected');
    await scan();
    expect(await flagsOf(id)).toHaveLength(1);
  });

  test('a file sent while it is being examined is told in the history of its request', async () => {
    const draft = await beginDraft(site, world);
    await fillWhole(site, world, draft);
    await site.owner.deleteFrom('file').where('draft_id', '=', draft).execute();
    await addPlan(draft, 'MALICE 5');
    const { id, hash } = await planOf(draft);
    const [before, answer] = [examined, Promise.withResolvers<void>()];
    mayAnswer = answer.promise;
    const examining = scanFile(site.platform, recordFlaggedFile(site.platform), hash);
    await until(() => examined > before);
    const sent = await site.post(`/brouillons/${draft}/transmettre`, sending, cookie);
    expect(sent.statusCode).toBe(303);
    answer.resolve();
    // This very examination tells it; the one that the sending asks for is there in case this worker were killed.
    await examining;
    expect(await flagsOf(id)).toHaveLength(1);
    await scan();
    expect(await flagsOf(id)).toHaveLength(1);
  });

  test('a file of the safe waits, then is received or put aside; a copy taken meanwhile follows', async () => {
    const files = ['sain', 'MALICE'].map((text) => ({
      input: 'fichiers',
      name: `${text}.pdf`,
      content: pdf(`coffre ${text}`),
    }));
    await addToSafe(site, cookie, { type: 'identity' }, files);
    const kept = async () => (await safeOf(site, world.claire.id)).flatMap((document) => document.files);
    expect((await kept()).map(({ state }) => state)).toEqual(['pending', 'pending']);
    const draft = await beginDraft(site, world);
    const held = fieldsOf((await site.get(pieces(draft), cookie)).body);
    const bad = (await kept()).find(({ name }) => name === 'MALICE.pdf')?.id ?? '';
    await site.upload(pieces(draft), { ...held, '_safe.plan': bad, _action: 'from-safe:plan' }, [], cookie);
    await scan();
    expect((await planOf(draft)).state).toBe('infected');
    const states = Object.fromEntries((await kept()).map(({ name, state }) => [name, state]));
    expect(states).toEqual({ 'sain.pdf': 'safe', 'MALICE.pdf': 'infected' });
    for (const { id, state } of await kept())
      expect(await status(`/mon-espace/pieces/fichiers/${id}`)).toBe(state === 'safe' ? 200 : 404);
  });
});
