import { afterAll, beforeAll, expect, test } from 'vitest';
import { newAccount, newAuthority, newSession, newTeam } from '../../tests/ground/index.ts';
import { asSteward, type Steward } from '../access/index.ts';
import { enterPortal } from '../access/repository.ts';
import { meet } from '../platform/database/testing.ts';
import { newId } from '../platform/identifiers/index.ts';
import { openTestGround, type TestGround } from '../platform/testing.ts';
import { type GivenRole, giveRoles, listStaff, withdrawRole } from './index.ts';

let ground: TestGround;
beforeAll(async () => {
  ground = await openTestGround();
});
afterAll(() => ground.close());

const program: Steward = { kind: 'program' };
const nothing = { code: 'PAGE_INTROUVABLE' };

const place = async () => {
  const authority = await newAuthority(ground.database);
  const [roads, schools] = [
    await newTeam(ground.database, authority),
    await newTeam(ground.database, authority),
  ];
  const account = await newAccount(ground.database);
  const give = (by: Steward, ...given: GivenRole[]) =>
    asSteward(ground.platform, by, (one) => giveRoles(one, authority.id, given));
  const withdraw = (given: { account: string; team?: string }) =>
    asSteward(ground.platform, program, (one) => withdrawRole(one, authority.id, given));
  const staffSeen = async (who = account) => {
    const cookie = await newSession(ground.database, who);
    const sessionToken = cookie.split('=').at(-1);
    const at = new Date('2026-11-21T10:00:00Z');
    const seen = await enterPortal(ground.database, { host: null, slug: authority.slug, sessionToken, at });
    return seen.viewer?.staff;
  };
  return { authority, roads, schools, account, give, withdraw, staffSeen };
};

test('somebody has a role in each of several teams, and the page knows all of them', async () => {
  const { roads, schools, account, give, staffSeen } = await place();
  const position = 'Instructrice';
  const given = await give(
    program,
    { account: account.id, role: 'agent', team: roads.id, position },
    { account: account.id, role: 'reader', team: schools.id, position },
  );
  expect(given).toEqual({ done: true });
  const staff = await staffSeen();
  expect(staff).toMatchObject({ role: null, position });
  expect(new Map(staff?.teams.map(({ team, role }) => [team, role]))).toEqual(
    new Map([
      [roads.id, 'agent'],
      [schools.id, 'reader'],
    ]),
  );
});

test('a role given again replaces the other; one everywhere stands beside that of a team', async () => {
  const { roads, account, give, staffSeen } = await place();
  await give(program, { account: account.id, role: 'agent', team: roads.id, position: '' });
  await give(program, { account: account.id, role: 'manager', team: roads.id, position: '' });
  await give(program, { account: account.id, role: 'reader', position: 'Directrice' });
  expect(await staffSeen()).toEqual({
    position: 'Directrice',
    role: 'reader',
    teams: [{ team: roads.id, role: 'manager' }],
  });
});

test('nobody has a role in the team of another authority, an unknown role, or the same one twice', async () => {
  const { roads, account, give } = await place();
  const elsewhere = await newTeam(ground.database, await newAuthority(ground.database));
  const one = { account: account.id, role: 'agent', position: '' } as const;
  expect(await give(program, { ...one, team: elsewhere.id })).toEqual({
    refused: [{ input: '0.team', code: 'team' }],
  });
  expect(await give(program, { ...one, role: 'mayor' as 'agent' })).toEqual({
    refused: [{ input: '0.role', code: 'role' }],
  });
  expect(await give(program, { ...one, team: roads.id }, { ...one, team: roads.id })).toEqual({
    refused: [{ input: '1.team', code: 'repeated' }],
  });
  expect(await give(program, { ...one, position: 'x'.repeat(121) })).toEqual({
    refused: [{ input: '0.position', code: 'position' }],
  });
});

test('an administrator gives roles; an agent, or the administrator of one team, gives none', async () => {
  const { authority, roads, account, give } = await place();
  const steward = (member: Extract<Steward, { kind: 'staff' }>['member']): Steward => ({
    kind: 'staff',
    authority: authority.id,
    account: newId(),
    member,
  });
  const given = { account: account.id, role: 'agent', position: '' } as const;
  expect(await give(steward({ role: 'administrator', teams: [], position: '' }), given)).toEqual({
    done: true,
  });
  for (const member of [
    { role: 'agent', teams: [], position: '' },
    { role: null, teams: [{ team: roads.id, role: 'administrator' }], position: '' },
  ] as const)
    await expect(give(steward(member), given)).rejects.toMatchObject(nothing);
});

test('the last role withdrawn, somebody is no longer of the staff; the last administrator stays', async () => {
  const { roads, account, give, withdraw, staffSeen } = await place();
  const administrator = await newAccount(ground.database);
  await give(
    program,
    { account: account.id, role: 'agent', team: roads.id, position: '' },
    { account: administrator.id, role: 'administrator', position: '' },
  );
  expect(await withdraw({ account: account.id, team: roads.id })).toEqual({ done: true });
  expect(await staffSeen()).toBeUndefined();
  expect(await withdraw({ account: administrator.id })).toEqual({
    refused: [{ input: 'account', code: 'last_administrator' }],
  });
  await give(program, { account: account.id, role: 'administrator', position: '' });
  expect(await withdraw({ account: administrator.id })).toEqual({ done: true });
  expect(await staffSeen(administrator)).toBeUndefined();
});

test('two administrators who withdraw at once: the second stays', async () => {
  const { authority, account, give, withdraw } = await place();
  const other = await newAccount(ground.database);
  const administrators = [account, other].map(
    ({ id }) => ({ account: id, role: 'administrator', position: '' }) as const,
  );
  await give(program, ...administrators);
  const results = await meet(
    ground,
    (tx) =>
      tx
        .selectFrom('staff')
        .select('account_id')
        .where('authority_id', '=', authority.id)
        .forUpdate()
        .execute(),
    administrators.map((one) => () => withdraw({ account: one.account })),
  );
  expect(results.map((one) => one.status === 'fulfilled' && one.value)).toEqual([
    { done: true },
    { refused: [{ input: 'account', code: 'last_administrator' }] },
  ]);
});

test('the list gives the names that the authority at work may not read in accounts, and no other authority’s', async () => {
  const { authority, account, give } = await place();
  await give(program, { account: account.id, role: 'administrator', position: 'Directrice' });
  const by: Steward = {
    kind: 'staff',
    authority: authority.id,
    account: account.id,
    member: { role: 'administrator', teams: [], position: '' },
  };
  const list = await asSteward(ground.platform, by, (one) => listStaff(one, authority.id));
  expect(list).toEqual([
    {
      account: account.id,
      name: 'Claire Fontaine',
      email: account.email,
      position: 'Directrice',
      role: 'administrator',
      teams: [],
      active: true,
    },
  ]);
  const other = await newAuthority(ground.database);
  await expect(asSteward(ground.platform, by, (one) => listStaff(one, other.id))).rejects.toMatchObject(
    nothing,
  );
});
