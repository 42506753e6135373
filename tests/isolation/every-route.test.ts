import { afterAll, beforeAll, expect, test } from 'vitest';
import { changingDoors } from './changing-doors.ts';
import { readingDoors } from './reading-doors.ts';
import { routeClasses, routesOf } from './routes.ts';
import { openWholeServer, type WholeServer } from './whole-server.ts';

let server: WholeServer;
beforeAll(async () => {
  server = await openWholeServer();
});
afterAll(() => server?.close());

test('every route is classified: add a new one to routes.ts', () => {
  expect([...server.routes].sort()).toEqual(Object.keys(routeClasses).sort());
});

test('every route about an object has a door: add one to reading-doors.ts or changing-doors.ts', () => {
  const doors = new Set([...readingDoors, ...changingDoors].map((door) => door.route));
  expect([...doors].sort()).toEqual(routesOf('object').sort());
});

test('a route that names something in its address is about that thing, or public', () => {
  const naming = Object.keys(routeClasses).filter((route) =>
    /\/:(?!portal|slug|name|hash|part|page|document)/.test(route),
  );
  const exceptions = naming.filter((route) => routeClasses[route] !== 'object');
  expect(exceptions).toEqual(['GET /_courrier/:id', 'GET /_courrier/:id/page']);
});
