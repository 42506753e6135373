import { type FastifyInstance, fastify } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../database/index.ts';
import { createTestDatabase, type TestDatabase } from '../database/testing.ts';
import type { Platform } from '../platform.ts';
import { registerHealth } from './index.ts';

let world: TestDatabase;
beforeAll(async () => {
  world = await createTestDatabase();
});
afterAll(() => world.drop());

const serverOver = (database: Platform['database']): FastifyInstance => {
  const app = fastify();
  registerHealth(app, { database } as Platform);
  return app;
};

test('a program that reaches its database is ready', async () => {
  const answer = await serverOver(world.database).inject('/sante');
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toEqual({
    etat: 'prêt',
    'base de données': 'joignable',
    version: expect.any(String),
  });
  expect(answer.headers['cache-control']).toBe('no-store');
});

test('without its database it is alive, but not ready', async () => {
  const nowhere = openDatabase({ url: 'postgresql://nobody@127.0.0.1:1/none', connections: 2 });
  const app = serverOver(nowhere);
  const [readiness, liveness] = await Promise.all([app.inject('/sante'), app.inject('/sante/vivant')]);
  expect(readiness.statusCode).toBe(503);
  expect(readiness.json()).toMatchObject({ etat: 'indisponible', 'base de données': 'injoignable' });
  expect(liveness.statusCode).toBe(200);
  await nowhere.close();
});
