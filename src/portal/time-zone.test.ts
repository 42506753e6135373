import { afterAll, beforeAll, expect, test } from 'vitest';
import { newAuthority, newProcedure } from '../../tests/ground/index.ts';
import { registerCatalogue } from '../catalogue/index.ts';
import { openTestSite, type TestSite } from '../program/testing.ts';
import { registerPortal } from './index.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite((app, platform) => {
    registerPortal(app, platform);
    registerCatalogue(app, platform);
  });
  const hours = [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' }];
  for (const [slug, zone] of [
    ['metropole', 'Europe/Paris'],
    ['saint-denis', 'Indian/Reunion'],
  ] as const) {
    const authority = await newAuthority(site.database, { slug, time_zone: zone, opening_hours: hours });
    await newProcedure(site.database, authority, { slug: 'concours', closes_on: '2026-11-03' });
  }
});
afterAll(() => site.close());

const said = async (path: string): Promise<string> => {
  const { body } = await site.app.inject({ url: path });
  return body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ');
};

test('the town hall opens on its own clock: eight in the morning of La Réunion is the middle of the night in Paris', async () => {
  site.setNow('2026-11-03T04:30:00Z');
  expect(await said('/saint-denis')).toContain('Ouvert jusqu’à 17 h');
  expect(await said('/metropole')).toContain('Fermé, ouvre à 8 h');
});

test('the last day of a démarche ends at the midnight of its authority', async () => {
  site.setNow('2026-11-03T21:00:00Z');
  expect(await said('/saint-denis/demarches/concours')).toContain('terminé depuis le 3 novembre 2026');
  expect(await said('/metropole/demarches/concours')).not.toContain('terminé depuis');
});
