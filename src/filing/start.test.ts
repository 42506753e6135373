import { afterAll, beforeAll, expect, test } from 'vitest';
import { newAccount, newOrganisation, newSession } from '../../tests/ground/index.ts';
import {
  type FilingSite,
  fieldsOf,
  fillWhole,
  openFilingSite,
  sending,
  settleWorld,
  type World,
} from './testing.ts';

let site: FilingSite;
let world: World;
beforeAll(async () => {
  site = await openFilingSite();
  world = await settleWorld(site);
});
afterAll(() => site.close());

const draftIn = (answer: { headers: { location?: string } }): string =>
  /\/brouillons\/([0-9a-f-]{36})$/.exec(answer.headers.location ?? '')?.[1] ?? 'none';

test('the threshold begins another draft from the same page for another holder, and once the first was sent', async () => {
  const marie = await newAccount(site.database);
  const hers = { ...world, claire: { ...world.claire, cookie: await newSession(site.database, marie) } };
  const { space_id: town } = await newOrganisation(site.database, marie);
  const { space_id: club } = await newOrganisation(site.database, marie, { legal_name: 'AMIS' });
  const fields = fieldsOf((await site.get('/demarches/palmares/deposer', hers.claire.cookie)).body);
  const begin = async (espace: string) =>
    draftIn(await site.post('/demarches/palmares/deposer', { ...fields, espace }, hers.claire.cookie));
  const [first, second] = [await begin(town), await begin(club)];
  const holderOf = async (draft: string) =>
    (
      await site.owner
        .selectFrom('draft')
        .select('space_id')
        .where('id', '=', draft)
        .executeTakeFirstOrThrow()
    ).space_id;
  expect([await holderOf(first), await holderOf(second)]).toEqual([town, club]);
  for (let count = 0; count < 2; count += 1) {
    const draft = await begin(town);
    await fillWhole(site, hers, draft);
    const sent = await site.post(`/brouillons/${draft}/transmettre`, sending, hers.claire.cookie);
    expect(sent.headers.location).toMatch(/\/confirmation$/);
  }
});
