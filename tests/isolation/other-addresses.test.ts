/** The same things, asked for in every other way that an address can be written. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, send } from './browser.ts';
import { changingDoors } from './changing-doors.ts';
import type { Door } from './door.ts';
import { type PersonName, peopleNames } from './people.ts';
import { type Photograph, photograph } from './photograph.ts';
import { readingDoors } from './reading-doors.ts';
import { routesOf } from './routes.ts';
import { expectedStatus, isClosedTo, leaks, numbered, push, sendsToSignIn, type Way } from './visit.ts';
import { hosts, openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 120_000);
afterAll(() => world?.close());

const signedIn = peopleNames.filter((name) => name !== 'nobody');
const doors = [...readingDoors, ...changingDoors];
const ofViorne = doors.filter((door) => !door.everywhere);

const expectNothing = async (door: Door, names: readonly PersonName[], way: Way): Promise<void> => {
  for (const name of names) {
    const answer = await push(world, door, name, way);
    expect([name, way, answer.statusCode]).toEqual([name, way, 404]);
    expect(leaks(name, answer)).toEqual([]);
  }
};

describe('what is Viorne’s does not exist elsewhere, for anybody', () => {
  let before: Photograph;
  beforeAll(async () => {
    before = await photograph(world.server);
  });

  test.each(numbered(ofViorne))('%s', async (_title, door) => {
    await expectNothing(door, signedIn, { portal: '/plassans' });
    await expectNothing(door, signedIn, { portal: '', headers: { host: hosts.plassans } });
    await expectNothing(door, signedIn, { portal: '', headers: { host: 'nobody.example' } });
    await expectNothing(door, signedIn, { portal: '' });
    await expectNothing(door, signedIn, { portal: '/elsewhere' });
    // The sign that the server itself puts before a host is not for addresses.
    await expectNothing(door, signedIn, { portal: `/@${hosts.viorne}` });
    await expectNothing(door, signedIn, { portal: `/%40${hosts.viorne}` });
    await expectNothing(door, signedIn, { portal: '/viorne', headers: { host: hosts.viorne } });
  });

  test('a host that a proxy claims is not believed', async () => {
    const headers = { 'x-forwarded-host': hosts.viorne };
    for (const door of readingDoors)
      await expectNothing(door, ['citizen', 'stranger'], { portal: '', headers });
  });

  test('and nothing of it was changed', async () => {
    expect(await photograph(world.server)).toEqual(before);
  });
});

describe('at the authority’s own host, the same doors', () => {
  const atHost = { portal: '', headers: { host: hosts.viorne } };

  test.each(numbered(readingDoors))('%s', async (_title, door) => {
    for (const name of peopleNames) {
      const answer = await push(world, door, name, atHost);
      expect([name, answer.statusCode]).toEqual([name, expectedStatus(door, name)]);
      if (isClosedTo(door, name)) expect(leaks(name, answer)).toEqual([]);
      if (name === 'nobody') expect(sendsToSignIn(answer, '')).toBe(true);
    }
  });

  test('closed to the same people when they change something', async () => {
    const before = await photograph(world.server);
    for (const door of changingDoors)
      for (const name of peopleNames.filter((one) => isClosedTo(door, one))) {
        const answer = await push(world, door, name, {
          ...atHost,
          headers: { ...atHost.headers, ...door.headers },
        });
        expect([door.route, name, answer.statusCode]).toEqual([door.route, name, expectedStatus(door, name)]);
      }
    expect(await photograph(world.server)).toEqual(before);
  });
});

const identifier = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[2-9A-Z]{4}-[2-9A-Z]{4}/g;
const percent = (text: string): string =>
  [...text].map((letter) => `%${letter.charCodeAt(0).toString(16).padStart(2, '0')}`).join('');
const eachName = (change: (name: string) => string) => (path: string) => path.replaceAll(identifier, change);

/** Ways to write an address that a server may take for another, or for the same. */
const spellings: Record<string, (path: string) => string> = {
  'capital letters': (path) => path.toUpperCase(),
  'capital letters in the name': eachName((name) => name.toUpperCase()),
  'small letters in the name': eachName((name) => name.toLowerCase()),
  'no hyphen': eachName((name) => name.replaceAll('-', '')),
  'encoded hyphen': eachName((name) => name.replaceAll('-', '%2d')),
  'encoded name': eachName(percent),
  'name encoded twice': eachName((name) => percent(name).replaceAll('%', '%25')),
  'space after the name': eachName((name) => `${name}%20`),
  'line end after the name': eachName((name) => `${name}%0a`),
  'null after the name': eachName((name) => `${name}%00`),
  'quote after the name': eachName((name) => `${name}'`),
  'parameters of a path': eachName((name) => `${name};a=b`),
  'dot after the name': eachName((name) => `${name}.`),
  'a name too long': eachName((name) => name.repeat(20)),
  'wide letters': eachName((name) =>
    encodeURIComponent(name.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))),
  ),
  'encoded slashes': (path) => path.replaceAll('/', '%2f'),
  'two slashes': (path) => path.replaceAll('/', '//'),
  'a slash at the end': (path) => path.replace(/(\?|$)/, '/$1'),
  'a step aside': (path) => path.replace('/', '/./'),
  'a step back': (path) => `/rien/..${path}`,
  'an encoded step back': (path) => `/rien/%2e%2e${path}`,
  backslashes: (path) => path.replaceAll('/', '\\'),
  'half an encoded letter': (path) => `${path}%`,
  'an encoded letter that is none': (path) => `${path}%e0%a4%a`,
  'the name of a file': (path) => `${path}.json`,
  'a second portal': (path) => `/viorne${path}`,
};

const refusals = [400, 404, 414];
const isRefused = (answer: Answer): boolean =>
  refusals.includes(answer.statusCode) || sendsToSignIn(answer) || answer.statusCode === 401;

test.each(Object.entries(spellings))('no spelling opens a door: %s', async (_name, spell) => {
  const before = await photograph(world.server);
  // One door of each route: what is spelled otherwise is the route and the name, not the thing.
  for (const door of new Map(doors.map((one) => [one.route, one])).values())
    for (const name of ['stranger', 'foreigner', 'nobody'] as const) {
      const path = spell(door.path(world));
      const answer = await push(world, door, name, { path });
      expect(isRefused(answer), `${name} ${path}: ${answer.statusCode} ${answer.headers.location}`).toBe(
        true,
      );
      expect(leaks(name, answer)).toEqual([]);
    }
  expect(await photograph(world.server)).toEqual(before);
});

test('the pages that name nothing show nothing of it either', async () => {
  const lists = routesOf('public', 'secret', 'personal', 'staff')
    .filter((route) => route.startsWith('GET '))
    .map((route) => route.slice(4).replace(':portal', 'viorne').replace(':slug', 'palmares'));
  for (const path of [...lists, `/viorne/agent?q=${world.taken}`, '/viorne/agent?vue=acceptees'])
    for (const name of ['stranger', 'otherAgent', 'foreigner', 'nobody'] as const) {
      const answer = await send(world.server, {
        path,
        cookie: name === 'nobody' ? undefined : world.people[name].cookie,
      });
      expect([path, name, leaks(name, answer)]).toEqual([path, name, []]);
    }
});
