/**
 * « Another citizen, and an agent of Plassans, can see none of it by any address: 404, tested for every route. »
 * Who may is let in, everybody else is answered as if there were nothing: each door is tried by four kinds of visitor, and
 * those drawn by the commit by everybody (`drawn.ts`).
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../src/platform/identifiers/index.ts';
import type { Answer } from './browser.ts';
import { changingDoors } from './changing-doors.ts';
import { visitorsAt } from './drawn.ts';
import type { PersonName } from './people.ts';
import { photograph } from './photograph.ts';
import { readingDoors } from './reading-doors.ts';
import { expectedStatus, isClosedTo, leaks, numbered, push, sendsToSignIn } from './visit.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 120_000);
afterAll(() => world?.close());

describe('what is shown', () => {
  test.each(numbered(readingDoors))('%s', async (title, door) => {
    const seen: Record<string, number> = {};
    const visitors = visitorsAt(title, door);
    for (const name of visitors) {
      const answer = await push(world, door, name);
      seen[name] = answer.statusCode;
      if (isClosedTo(door, name)) expect(leaks(name, answer), name).toEqual([]);
      if (name === 'nobody') expect(sendsToSignIn(answer), String(answer.headers.location)).toBe(true);
    }
    expect(seen).toEqual(Object.fromEntries(visitors.map((name) => [name, expectedStatus(door, name)])));
  });

  test('is not shown by HEAD either', async () => {
    for (const [title, door] of numbered(readingDoors))
      for (const name of visitorsAt(title, door)) {
        const answer = await push(world, door, name, { method: 'HEAD' });
        expect([door.route, name, answer.statusCode]).toEqual([door.route, name, expectedStatus(door, name)]);
        expect(answer.body).toBe('');
        if (isClosedTo(door, name)) expect(leaks(name, answer)).toEqual([]);
      }
  });
});

/** The same address about something that never existed. */
const ofNothing = (path: string): string =>
  path
    .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, () => newId())
    .replaceAll(/demandes\/[^/]+/g, 'demandes/2222-2222');

const whole = ({ statusCode, body, headers }: Answer) => ({
  statusCode,
  body,
  headers: { ...headers, date: '' },
});

test.each(numbered([...readingDoors, ...changingDoors]))(
  'what is not yours and what never existed are the same page: %s',
  async (title, door) => {
    for (const name of visitorsAt(title, door).filter((one) => one !== 'nobody' && isClosedTo(door, one))) {
      const real = await push(world, door, name);
      const imagined = await push(world, door, name, { path: ofNothing(door.path(world)) });
      expect({ name, ...whole(real) }).toEqual({ name, ...whole(imagined) });
    }
  },
);

describe('what changes something', () => {
  test.each(numbered(changingDoors))('is refused, and changes nothing: %s', async (title, door) => {
    const before = await photograph(world.server);
    for (const name of visitorsAt(title, door).filter((one) => isClosedTo(door, one))) {
      const answer = await push(world, door, name);
      expect([name, answer.statusCode]).toEqual([name, expectedStatus(door, name)]);
      expect(leaks(name, answer)).toEqual([]);
    }
    expect(await photograph(world.server)).toEqual(before);
  });

  test.each(numbered(changingDoors))('is open to who may: %s', async (_title, door) => {
    const seen: Record<string, number> = {};
    for (const name of Object.keys(door.opens) as PersonName[])
      seen[name] = (await push(world, door, name)).statusCode;
    expect(seen).toEqual(door.opens);
  });
});
