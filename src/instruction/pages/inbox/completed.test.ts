import { afterAll, beforeAll, expect, test } from 'vitest';
import { openService, type Person, type Service } from '../../testing.ts';

let service: Service;
beforeAll(async () => {
  service = await openService();
});
afterAll(() => service.close());

const path = (number: string, rest = '') => `/agent/demandes/${number}${rest}`;

/** A request received on the 3rd, for which a complement was asked on the 4th and answered on the 8th. */
const completed = async (): Promise<string> => {
  const { agent, ground } = service;
  ground.setNow('2026-11-03T13:05:00Z');
  const number = await service.file();
  ground.setNow('2026-11-04T13:05:00Z');
  await service.post(path(number, '/prendre-en-charge'), agent);
  await service.post(path(number, '/complement'), agent, { explication: 'Un point.' });
  ground.setNow('2026-11-08T13:05:00Z');
  await service.complete(number, {});
  return number;
};
/** The row of a request in a list, as its reader sees it. */
const rowOf = async (number: string, sort = '', person: Person = service.agent): Promise<string> => {
  const { body } = await service.get(`/agent${sort}`, person);
  return body.split('<tr').find((row) => row.includes(number)) ?? '';
};
const standsOut = async (number: string): Promise<boolean> => {
  const row = await rowOf(number);
  const says = row.includes('Complétée');
  expect(row.includes('table-row--unread')).toBe(says);
  expect(row.includes('À l’étude')).toBe(!says);
  return says;
};

test('a request that comes back completed stands out until an agent opens it', async () => {
  const number = await completed();
  expect(await standsOut(number)).toBe(true);
  await service.get(path(number), service.reader);
  expect(await standsOut(number)).toBe(true);
  const page = await service.get(path(number), service.colleague);
  expect(page.statusCode).toBe(200);
  expect(await standsOut(number)).toBe(false);
});

test('so it does until an agent acts on it, and again when it comes back once more', async () => {
  const number = await completed();
  await service.post(path(number, '/complement'), service.agent, { explication: 'Encore.' });
  expect(await rowOf(number)).not.toContain('table-row--unread');
  // Sending it removed the first draft, which the tests' own way of sending keeps.
  await service.ground.owner.deleteFrom('draft').execute();
  await service.complete(number, {});
  expect(await standsOut(number)).toBe(true);
});

test('the age shown is the one that the list is sorted by', async () => {
  const number = await completed();
  expect(await rowOf(number)).toContain('aujourd’hui<span class="hidden-text"> dimanche 8 novembre 2026');
  expect(await rowOf(number, '?tri=ancien')).toContain('il y a 5\u00a0jours');
});
