import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newAuthority } from '../../tests/ground/index.ts';
import { asSteward, type Steward } from '../access/index.ts';
import { meet } from '../platform/database/testing.ts';
import { newId } from '../platform/identifiers/index.ts';
import { openTestGround, type TestGround } from '../platform/testing.ts';
import {
  type AuthorityFacts,
  addTeams,
  changeAuthority,
  changeStage,
  changeTeam,
  createAuthority,
  keepSecret,
  linkParents,
  readSecret,
} from './index.ts';

let ground: TestGround;
beforeAll(async () => {
  ground = await openTestGround();
});
afterAll(() => ground.close());

const program: Steward = { kind: 'program' };
const staffOf = (authority: string, role: 'administrator' | 'agent' = 'administrator'): Steward => ({
  kind: 'staff',
  authority,
  account: newId(),
  member: { role, teams: [], position: '' },
});

let made = 0;
const described = (other: Partial<AuthorityFacts> = {}): AuthorityFacts => {
  made += 1;
  return {
    kind: 'commune',
    slug: `saint-denis-${made}`,
    timeZone: 'Indian/Reunion',
    name: 'Saint-Denis',
    nameOf: 'de Saint-Denis',
    colour: '#2f5d50',
    address: { lines: ['1 rue de Paris'], postcode: '97400', town: 'Saint-Denis' },
    phone: '02 62 00 00 00',
    email: 'mairie@saint-denis.example',
    openingHours: [{ days: [1, 2], from: '08:00', to: '12:00' }],
    appeal: { gracious: 'le maire', court: 'tribunal administratif de La Réunion' },
    ...other,
  };
};
const team = {
  name: 'Voirie',
  email: 'voirie@saint-denis.example',
  phone: '02 62 00 00 01',
  address: 'Mairie',
};

const create = async (other: Partial<AuthorityFacts> = {}): Promise<string> => {
  const outcome = await asSteward(ground.platform, program, (one) => createAuthority(one, described(other)));
  if ('refused' in outcome) throw new Error(JSON.stringify(outcome.refused));
  return outcome.done.id;
};
const rowOf = (id: string) =>
  ground.owner.selectFrom('authority').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const nothing = { code: 'PAGE_INTROUVABLE' };

describe('an authority is created', () => {
  test('in preparation, on its own clock, with the codes by which the state knows it', async () => {
    const id = await create({ inseeCode: '97411', siren: '219740115' });
    expect(await rowOf(id)).toMatchObject({
      stage: 'preparing',
      time_zone: 'Indian/Reunion',
      insee_code: '97411',
      siren: '219740115',
    });
  });

  test.each<[string, Partial<AuthorityFacts>, { input: string; code: string }]>([
    ['an address with capitals', { slug: 'Saint-Denis' }, { input: 'slug', code: 'slug' }],
    ['an address of the platform', { slug: 'sante' }, { input: 'slug', code: 'reserved' }],
    ['a colour by its name', { colour: 'vert' }, { input: 'colour', code: 'colour' }],
    ['a département that does not exist', { inseeCode: '20001' }, { input: 'inseeCode', code: 'insee' }],
    ['a commune numbered nought', { inseeCode: '70000' }, { input: 'inseeCode', code: 'insee' }],
    [
      'the code of a département for a commune',
      { inseeCode: '974' },
      { input: 'inseeCode', code: 'insee_kind' },
    ],
    [
      'a code for an intercommunality',
      { kind: 'intercommunality', inseeCode: '97411' },
      { input: 'inseeCode', code: 'insee_kind' },
    ],
    ['a SIREN with a wrong key', { siren: '219740116' }, { input: 'siren', code: 'siren' }],
    ['a clock that nobody knows', { timeZone: 'Indian/Atlantis' }, { input: 'timeZone', code: 'time_zone' }],
    ['an offset for a clock', { timeZone: '+04:00' }, { input: 'timeZone', code: 'time_zone' }],
    ['a site without https', { website: 'http://saint-denis.example' }, { input: 'website', code: 'https' }],
    [
      'a link that is a script',
      { links: [{ label: 'Piège', url: 'javascript:alert(1)' }] },
      { input: 'links.0.url', code: 'https' },
    ],
    [
      'hours written backwards',
      { openingHours: [{ days: [1], from: '12:00', to: '08:00' }] },
      { input: 'openingHours.0.to', code: 'hours_order' },
    ],
    [
      'hours that overlap',
      {
        openingHours: [
          { days: [1, 2], from: '08:00', to: '12:00' },
          { days: [2], from: '11:00', to: '15:00' },
        ],
      },
      { input: 'openingHours', code: 'hours_overlap' },
    ],
    [
      'an hour that no clock shows',
      { openingHours: [{ days: [1], from: '08:00', to: '24:30' }] },
      { input: 'openingHours.0.to', code: 'hour' },
    ],
    ['no name', { name: ' ' }, { input: 'name', code: 'missing' }],
  ])('not with %s', async (_what, other, refusal) => {
    const outcome = await asSteward(ground.platform, program, (one) =>
      createAuthority(one, described(other)),
    );
    expect(outcome).toEqual({ refused: [refusal] });
  });

  test('not with what another one has: each is told', async () => {
    await create({
      slug: 'le-port',
      host: 'demarches.le-port.example',
      inseeCode: '97407',
      siren: '219740073',
    });
    const outcome = await asSteward(ground.platform, program, (one) =>
      createAuthority(
        one,
        described({
          slug: 'le-port',
          host: 'demarches.le-port.example',
          inseeCode: '97407',
          siren: '219740073',
        }),
      ),
    );
    expect(outcome).toEqual({
      refused: ['slug', 'host', 'inseeCode', 'siren'].map((input) => ({ input, code: 'taken' })),
    });
  });

  test('by the program alone', async () => {
    const id = await create();
    const asked = asSteward(ground.platform, staffOf(id), (one) => createAuthority(one, described()));
    await expect(asked).rejects.toMatchObject(nothing);
  });
});

describe('its information', () => {
  test('is changed by its administrator, and refused like the first', async () => {
    const id = await create();
    const change = (other: Partial<AuthorityFacts>) =>
      asSteward(ground.platform, staffOf(id), (one) => changeAuthority(one, id, described(other)));
    expect(await change({ slogan: 'La ville debout' })).toEqual({ done: true });
    expect(await rowOf(id)).toMatchObject({ slogan: 'La ville debout', stage: 'preparing' });
    expect(await change({ email: 'mairie' })).toEqual({ refused: [{ input: 'email', code: 'email' }] });
    const { slug } = await rowOf(await create());
    expect(await change({ slug })).toEqual({ refused: [{ input: 'slug', code: 'taken' }] });
  });

  test.each([
    ['an agent', (id: string) => staffOf(id, 'agent')],
    ['the administrator of another authority', () => staffOf(newId())],
  ])('is not changed by %s', async (_who, by) => {
    const id = await create();
    const asked = asSteward(ground.platform, by(id), (one) => changeAuthority(one, id, described()));
    await expect(asked).rejects.toMatchObject(nothing);
  });

  test('the database itself keeps the others from changing it', async () => {
    const [mine, other] = [await create(), await create()];
    const { numUpdatedRows } = await ground.database.withScope({ kind: 'authority', authority: mine }, (tx) =>
      tx.updateTable('authority').set({ slogan: 'Volé' }).where('id', '=', other).executeTakeFirst(),
    );
    expect(numUpdatedRows).toBe(0n);
  });
});

test('a portal opens and closes at the word of its administrator, and is suspended by the program alone', async () => {
  const id = await create();
  const move = (by: Steward, stage: 'preparing' | 'open' | 'suspended' | 'closed') =>
    asSteward(ground.platform, by, (one) => changeStage(one, id, stage));
  const refused = { refused: [{ input: 'stage', code: 'stage' }] };
  expect(await move(staffOf(id), 'closed')).toEqual(refused);
  expect(await move(staffOf(id), 'open')).toEqual({ done: true });
  expect(await move(staffOf(id), 'suspended')).toEqual(refused);
  expect(await move(program, 'suspended')).toEqual({ done: true });
  expect(await move(staffOf(id), 'open')).toEqual(refused);
  expect(await move(program, 'open')).toEqual({ done: true });
  expect((await rowOf(id)).stage).toBe('open');
  await expect(move(staffOf(id, 'agent'), 'closed')).rejects.toMatchObject(nothing);
});

test('a portal that is suspended while its administrator closes it stays suspended', async () => {
  const id = await create();
  const move = (by: Steward, stage: 'open' | 'suspended' | 'closed') => () =>
    asSteward(ground.platform, by, (one) => changeStage(one, id, stage));
  await move(staffOf(id), 'open')();
  const results = await meet(
    ground,
    (tx) => tx.selectFrom('authority').select('id').where('id', '=', id).forUpdate().execute(),
    [move(program, 'suspended'), move(staffOf(id), 'closed')],
  );
  expect(results.map((one) => one.status === 'fulfilled' && one.value)).toEqual([
    { done: true },
    { refused: [{ input: 'stage', code: 'stage' }] },
  ]);
  expect((await rowOf(id)).stage).toBe('suspended');
});

test('it belongs to authorities that exist, that are no commune, and that do not belong to it', async () => {
  const [commune, community, department] = [
    await create(),
    await create({ kind: 'intercommunality' }),
    await create({ kind: 'department' }),
  ];
  const link = (id: string, parents: string[]) =>
    asSteward(ground.platform, program, (one) => linkParents(one, id, parents));
  expect(await link(commune, [community, department])).toEqual({ done: true });
  expect(await link(community, [department])).toEqual({ done: true });
  const refusal = (input: string, code: string) => ({ refused: [{ input, code }] });
  expect(await link(department, [community])).toEqual(refusal('parents', 'circle'));
  expect(await link(department, [commune])).toEqual(refusal('parents.0', 'kind'));
  expect(await link(department, [department])).toEqual(refusal('parents.0', 'itself'));
  expect(await link(department, [newId()])).toEqual(refusal('parents.0', 'unknown'));
  expect(await link(community, [department, department])).toEqual(refusal('parents.1', 'repeated'));
  const parents = await ground.owner
    .selectFrom('authority_parent')
    .select('parent_id')
    .where('authority_id', '=', commune)
    .execute();
  expect(parents.map((row) => row.parent_id).sort()).toEqual([community, department].sort());
});

test('its teams each have a name of their own and an address to write to', async () => {
  const id = await create();
  const by = staffOf(id);
  const add = (...teams: (typeof team)[]) =>
    asSteward(ground.platform, by, (one) => addTeams(one, id, teams));
  const first = await add(team, { ...team, name: 'État civil' });
  if ('refused' in first) throw new Error('refused');
  expect(await add(team)).toEqual({ refused: [{ input: '0.name', code: 'taken' }] });
  expect(await add({ ...team, name: 'Écoles', email: 'ecoles' })).toEqual({
    refused: [{ input: '0.email', code: 'email' }],
  });
  const change = (name: string, which = first.done[0]?.id ?? '') =>
    asSteward(ground.platform, by, (one) =>
      changeTeam(one, { authority: id, team: which }, { ...team, name }),
    );
  expect(await change('Espace public')).toEqual({ done: true });
  expect(await change('État civil')).toEqual({ refused: [{ input: 'name', code: 'taken' }] });
  await expect(change('Propreté', newId())).rejects.toMatchObject(nothing);
});

test('a secret is kept and read by the program; no page receives it, no scope of the authority reads it', async () => {
  const { id, slug } = await newAuthority(ground.database);
  const keep = (by: Steward, value: string) =>
    asSteward(ground.platform, by, (one) => keepSecret(one, id, { name: 'mail_password', value }));
  await keep(program, 'Première');
  await keep(program, 'Glycine-47');
  await expect(keep(staffOf(id), 'Autre')).rejects.toMatchObject(nothing);
  const read = (kind: 'platform' | 'authority') =>
    ground.database.withScope(kind === 'platform' ? { kind } : { kind, authority: id }, (tx) =>
      readSecret(tx, id, 'mail_password'),
    );
  expect(await read('platform')).toBe('Glycine-47');
  expect(await read('authority')).toBeUndefined();
  const { enterPortal } = await import('../access/repository.ts');
  const { portal } = await enterPortal(ground.database, {
    host: null,
    slug,
    sessionToken: undefined,
    at: new Date(),
  });
  expect(portal?.id).toBe(id);
  expect(JSON.stringify(portal)).not.toContain('Glycine');
});
