/** Who had the right and has it no more: at once, whatever the browser still holds. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashSecret } from '../../src/platform/identifiers/index.ts';
import { type Answer, send } from './browser.ts';
import { platformHost } from './whole-server.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 120_000);
afterAll(() => world?.close());

const ask = (path: string, cookie: string): Promise<Answer> => send(world.server, { path, cookie });
const status = async (path: string, cookie: string): Promise<number> => (await ask(path, cookie)).statusCode;
const owner = () => world.server.ground.owner;
const secretIn = (cookie: string): string => cookie.replace(/^.*=/, '');

const request = () => `/viorne/demandes/${world.incomplete}`;
const dossier = () => `/viorne/agent/demandes/${world.incomplete}`;

test('a cookie that opens no session is no cookie', async () => {
  const { cookie } = world.people.citizen;
  const secret = secretIn(cookie);
  const forged = [
    '',
    'x',
    secret.slice(1),
    `${secret}x`,
    hashSecret(secret),
    secret.toUpperCase(),
    "' or true --",
    '%00',
  ];
  for (const value of forged)
    expect([value, await status(request(), cookie.replace(secret, value))]).toEqual([value, 303]);
  expect(await status(request(), cookie)).toBe(200);
});

test('with https, the session is read from the cookie that only this very host can set', async () => {
  const secret = secretIn(world.people.citizen.cookie);
  expect(world.server.platform.config.baseUrl).toBe(`https://${platformHost}`);
  expect(await status(request(), `guichet=${secret}`)).toBe(303);
  expect(await status(request(), `__Host-guichet=${secret}`)).toBe(200);
});

test('an agent who left, a file of the service that changed hands', async () => {
  const { agent, reader } = world.people;
  expect(await status(dossier(), agent.cookie)).toBe(200);
  await owner()
    .updateTable('staff')
    .set({ active: false })
    .where('account_id', '=', agent.account.id)
    .execute();
  expect(await status(dossier(), agent.cookie)).toBe(404);
  expect(await status(`/viorne/fichiers/${world.files.sentPlan}`, agent.cookie)).toBe(404);
  expect(await status(dossier(), reader.cookie)).toBe(200);
  const { otherAgent } = world.people;
  const { team_id: team } = await owner()
    .selectFrom('staff_team')
    .select('team_id')
    .where('account_id', '=', otherAgent.account.id)
    .executeTakeFirstOrThrow();
  await owner()
    .updateTable('request')
    .set({ team_id: team ?? '' })
    .where('number', '=', world.incomplete)
    .execute();
  expect(await status(dossier(), reader.cookie)).toBe(404);
  expect(await status(dossier(), otherAgent.cookie)).toBe(200);
});

test('a member who was removed from the organisation, even from what she wrote herself', async () => {
  const { citizen, colleague } = world.people;
  await owner()
    .deleteFrom('space_access')
    .where('account_id', '=', citizen.account.id)
    .where('space_id', '=', world.organisation)
    .execute();
  const paths = [
    request(),
    `/viorne/brouillons/${world.draft}`,
    `/viorne/brouillons/${world.sentDraft}`,
    `/viorne/fichiers/${world.files.draftPlan}`,
    `/viorne/mon-espace/organismes/${world.organisation}`,
  ];
  for (const path of paths) {
    expect([path, await status(path, citizen.cookie)]).toEqual([path, 404]);
    expect([path, await status(path, colleague.cookie)]).not.toEqual([path, 404]);
  }
});

test('a session that is over, an account that is no longer active', async () => {
  const { colleague } = world.people;
  const session = owner().updateTable('session').where('account_id', '=', colleague.account.id);
  expect(await status(request(), colleague.cookie)).toBe(200);
  await session.set({ expires_at: world.server.platform.clock() }).execute();
  expect(await status(request(), colleague.cookie)).toBe(303);
  await session.set({ expires_at: new Date('2099-01-01') }).execute();
  expect(await status(request(), colleague.cookie)).toBe(200);
  await owner()
    .updateTable('account')
    .set({ activated_at: null })
    .where('id', '=', colleague.account.id)
    .execute();
  expect(await status(request(), colleague.cookie)).toBe(303);
});

test('signing out closes the session itself, not only the browser’s cookie', async () => {
  const { stranger } = world.people;
  expect(await status('/viorne/mon-espace', stranger.cookie)).toBe(200);
  await send(world.server, { path: '/viorne/deconnexion', cookie: stranger.cookie, fields: {} });
  expect(await status('/viorne/mon-espace', stranger.cookie)).toBe(303);
});
