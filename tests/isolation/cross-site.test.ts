/** A page of another site posts in the name of whoever visits it: refused everywhere, and nothing changes. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { send } from './browser.ts';
import { photograph } from './photograph.ts';
import { posts } from './posts.ts';
import { routeClasses } from './routes.ts';
import { platformHost } from './whole-server.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 120_000);
afterAll(() => world?.close());

test('every route that writes has its post: add a new one to posts.ts', () => {
  const writing = Object.keys(routeClasses).filter((route) => !route.startsWith('GET '));
  expect([...new Set(posts.map(({ route }) => route))].sort()).toEqual(writing.sort());
});

const origins: [string, Record<string, string>][] = [
  ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
  ['a neighbouring host', { 'sec-fetch-site': 'same-site', origin: `https://evil.${platformHost}` }],
  [
    'another site that claims our origin',
    { 'sec-fetch-site': 'cross-site', origin: `https://${platformHost}` },
  ],
  ['an old browser on another site', { 'sec-fetch-site': '', origin: 'https://evil.example' }],
  ['an old browser on a page without origin', { 'sec-fetch-site': '', origin: 'null' }],
  ['something that says nothing', { 'sec-fetch-site': '' }],
];

test.each(origins)('from %s', async (_who, headers) => {
  const before = await photograph(world.server);
  for (const { route, sending } of posts) {
    const post = sending(world);
    const answer = await send(world.server, { ...post, headers: { ...post.headers, ...headers } });
    expect([route, answer.statusCode]).toEqual([route, 403]);
    expect(answer.headers['set-cookie']).toBeUndefined();
  }
  expect(await photograph(world.server)).toEqual(before);
});

test('the same posts from our own pages do what they say', async () => {
  for (const { route, answer, sending } of posts) {
    const { statusCode } = await send(world.server, sending(world));
    expect([route, statusCode]).toEqual([route, answer]);
  }
});
