/**
 * « Another citizen, and an agent of Plassans, can see none of it by any address: 404, tested for every route. »
 * Each door is tried by everybody: who may is let in, everybody else is answered as if there were nothing.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../src/platform/identifiers/index.ts';
import { type Answer, send } from './browser.ts';
import { changingDoors, type Door, readingDoors } from './doors.ts';
import { type PersonName, peopleNames } from './people.ts';
import { photograph } from './photograph.ts';
import { openWorld, privateWords, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 120_000);
afterAll(() => world?.close());

const cookieOf = (name: PersonName): string | undefined =>
  name === 'nobody' ? undefined : world.people[name].cookie;

const push = (door: Door, name: PersonName, portal = '/viorne', path = door.path(world)): Promise<Answer> =>
  send(world.server, {
    method: door.route.split(' ')[0] as 'GET' | 'POST' | 'PATCH',
    path: `${portal}${path}`,
    cookie: cookieOf(name),
    fields: door.fields?.(world),
    files: door.files?.(),
    body: door.body,
    headers: door.headers,
  });

const expected = (door: Door, name: PersonName): number => {
  if (name === 'nobody') return door.nobody ?? 303;
  return door.opens[name] ?? 404;
};

const isClosedTo = (door: Door, name: PersonName): boolean => door.opens[name] === undefined;

/** The citizen's side knows these words: only that it is not let in counts. */
const isTheirs = (name: PersonName): boolean => name === 'citizen' || name === 'colleague';

const words = ({ body, headers }: Answer): string => `${JSON.stringify(headers)}\n${body}`;
const leaks = (name: PersonName, answer: Answer): string[] =>
  isTheirs(name) ? [] : privateWords.filter((word) => words(answer).includes(word));

const isSentToSignIn = ({ statusCode, headers }: Answer): boolean =>
  statusCode === 303 && String(headers.location).startsWith('/viorne/connexion?retour=');

const titles = (doors: readonly Door[]): [string, Door][] =>
  doors.map((door, index) => [`${index + 1}. ${door.route}`, door]);

describe('what is shown', () => {
  test.each(titles(readingDoors))('%s', async (_title, door) => {
    const seen: Record<string, number> = {};
    for (const name of peopleNames) {
      const answer = await push(door, name);
      seen[name] = answer.statusCode;
      if (isClosedTo(door, name)) expect(leaks(name, answer), name).toEqual([]);
      if (name === 'nobody') expect(isSentToSignIn(answer), String(answer.headers.location)).toBe(true);
    }
    expect(seen).toEqual(Object.fromEntries(peopleNames.map((name) => [name, expected(door, name)])));
  });

  test('is not shown by HEAD either', async () => {
    for (const door of readingDoors)
      for (const name of peopleNames) {
        const path = `/viorne${door.path(world)}`;
        const answer = await send(world.server, { method: 'HEAD', path, cookie: cookieOf(name) });
        expect([name, path, answer.statusCode]).toEqual([name, path, expected(door, name)]);
        expect(answer.body).toBe('');
        if (isClosedTo(door, name)) expect(leaks(name, answer)).toEqual([]);
      }
  });
});

/** Somebody who may not open the door, of each sort. */
const shutOut = ['stranger', 'otherAgent', 'foreigner', 'reader', 'agent', 'citizen'] as const;

/** The same address about something that never existed. */
const ofNothing = (path: string): string =>
  path
    .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, () => newId())
    .replaceAll(/demandes\/[^/]+/g, 'demandes/2222-2222');

const withoutDate = ({ headers }: Answer) => ({ ...headers, date: '' });

test.each(titles([...readingDoors, ...changingDoors]))(
  'what is not yours and what never existed are the same page: %s',
  async (_title, door) => {
    for (const name of shutOut.filter((one) => isClosedTo(door, one))) {
      const [real, imagined] = [
        await push(door, name),
        await push(door, name, '/viorne', ofNothing(door.path(world))),
      ];
      expect([name, real.statusCode, real.body]).toEqual([name, imagined.statusCode, imagined.body]);
      expect(withoutDate(real)).toEqual(withoutDate(imagined));
    }
  },
);

describe('what changes something', () => {
  test.each(titles(changingDoors))('is refused, and changes nothing: %s', async (_title, door) => {
    const before = await photograph(world.server);
    for (const name of peopleNames.filter((one) => isClosedTo(door, one))) {
      const answer = await push(door, name);
      expect([name, answer.statusCode]).toEqual([name, expected(door, name)]);
      expect(leaks(name, answer)).toEqual([]);
    }
    expect(await photograph(world.server)).toEqual(before);
  });

  test.each(titles(changingDoors))('is open to who may: %s', async (_title, door) => {
    const seen: Record<string, number> = {};
    for (const name of Object.keys(door.opens) as PersonName[])
      seen[name] = (await push(door, name)).statusCode;
    expect(seen).toEqual(door.opens);
  });
});
