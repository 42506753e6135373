import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newAccount, newAuthority, newProcedure } from '../../tests/ground/index.ts';
import { countStatements, isPermissionRefused, type Scope } from '../platform/database/index.ts';
import { newId } from '../platform/identifiers/index.ts';
import { openTestGround, type TestGround } from '../platform/testing.ts';
import {
  enterAsGuest,
  type OpenedGuestSpace,
  openGuestSpace,
  proveGuestAccess,
  revokeGuestAccess,
  spaceJobs,
  tidyGuestsJobName,
} from './index.ts';

let ground: TestGround;
beforeAll(async () => {
  ground = await openTestGround();
});
afterAll(() => ground.close());

const open = (email = 'Zoé@Courriel.Example'): Promise<OpenedGuestSpace> =>
  ground.platform.database.withScope({ kind: 'platform' }, (tx) =>
    openGuestSpace(tx, { name: 'Zoé Marchand', email }, ground.platform.clock()),
  );
const spacesSeen = (scope: Scope) =>
  ground.platform.database.withScope(scope, (tx) => tx.selectFrom('space').select('id').execute());

const hour = 3600;

describe('a guest space', () => {
  test('is entered by the secret that was sent, once the address is proved', async () => {
    const { space, access, secret } = await open();
    expect(await enterAsGuest(ground.platform, secret)).toBeUndefined();
    const proved = await proveGuestAccess(ground.platform, secret);
    expect(proved).toMatchObject({ space, access, email: 'zoé@courriel.example' });
    expect(await enterAsGuest(ground.platform, secret)).toEqual(proved);
    expect(await proveGuestAccess(ground.platform, secret)).toBeUndefined();
    expect(await enterAsGuest(ground.platform, `${secret}x`)).toBeUndefined();
    const rows = await ground.owner.selectFrom('guest_access').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  test('costs one statement to come back to', async () => {
    const { secret } = await open();
    await proveGuestAccess(ground.platform, secret);
    const { statements } = await countStatements(() => enterAsGuest(ground.platform, secret));
    expect(statements.filter((text) => !text.includes('set_config'))).toHaveLength(1);
  });

  test('is not entered with a link a day old, nor thirty days after its proof', async () => {
    const { secret } = await open();
    ground.wait(24 * hour);
    expect(await proveGuestAccess(ground.platform, secret)).toBeUndefined();
    const { secret: other } = await open();
    await proveGuestAccess(ground.platform, other);
    ground.wait(29 * 24 * hour);
    expect(await enterAsGuest(ground.platform, other)).toBeDefined();
    ground.wait(24 * hour);
    expect(await enterAsGuest(ground.platform, other)).toBeUndefined();
  });
});

describe('in the scope of a guest', () => {
  test('their own space is seen, and none as long as nothing is proved', async () => {
    const { space, access, secret } = await open();
    const scope: Scope = { kind: 'guest', access };
    expect(await spacesSeen(scope)).toEqual([]);
    await proveGuestAccess(ground.platform, secret);
    expect(await spacesSeen(scope)).toEqual([{ id: space }]);
    expect(await spacesSeen({ kind: 'guest', access: newId() })).toEqual([]);
    expect(await spacesSeen({ kind: 'public' })).toEqual([]);
  });

  test('nothing is seen any more once the access is revoked, even by who is inside', async () => {
    const { access, secret } = await open();
    await proveGuestAccess(ground.platform, secret);
    await revokeGuestAccess(ground.platform, access);
    expect(await spacesSeen({ kind: 'guest', access })).toEqual([]);
    expect(await enterAsGuest(ground.platform, secret)).toBeUndefined();
    expect(await proveGuestAccess(ground.platform, secret)).toBeUndefined();
  });

  test('the policies of the citizen’s side hold: a draft of theirs, none of another’s, no account', async () => {
    const { database } = ground.platform;
    const authority = await newAuthority(database);
    const procedure = await newProcedure(database, authority, { form: { pages: [] } });
    const person = await newAccount(database);
    const { space, access, secret } = await open();
    await proveGuestAccess(ground.platform, secret);
    const scope: Scope = { kind: 'guest', access };
    const write = (into: string) =>
      database.withScope(scope, (tx) =>
        sql`insert into draft (id, authority_id, procedure_id, form_version_id, space_id, account_id, entries, version,
              page, created_at, updated_at)
            values (${newId()}, ${authority.id}, ${procedure.id}, ${procedure.form_version_id}, ${into}, ${person.id}, '{}', 1,
              '', now(), now())`.execute(tx),
      );
    await write(space);
    expect(await write(person.space).catch(isPermissionRefused)).toBe(true);
    const seen = (table: 'draft' | 'account' | 'password' | 'guest_access' | 'space_access') =>
      database.withScope(scope, (tx) => tx.selectFrom(table).select(sql.lit(1).as('one')).execute());
    expect(await seen('draft')).toHaveLength(1);
    for (const table of ['account', 'password', 'guest_access', 'space_access'] as const)
      expect([table, await seen(table)]).toEqual([table, []]);
  });
});

describe('the nightly tidying', () => {
  const tidy = () => spaceJobs(ground.platform)[tidyGuestsJobName]?.({}, never);
  const never = { id: '1', attempt: 1, maxAttempts: 1, signal: new AbortController().signal };
  const spaceOf = (opened: OpenedGuestSpace) =>
    ground.owner.selectFrom('space').select('id').where('id', '=', opened.space).executeTakeFirst();

  test('forgets the guests who proved nothing in time, and no other', async () => {
    const [late, proven, holding] = [await open(), await open(), await open()];
    await proveGuestAccess(ground.platform, proven.secret);
    const authority = await newAuthority(ground.database);
    const procedure = await newProcedure(ground.database, authority);
    await ground.owner
      .insertInto('draft')
      .values({
        id: newId(),
        authority_id: authority.id,
        procedure_id: procedure.id,
        form_version_id: procedure.form_version_id ?? '',
        space_id: holding.space,
        entries: '{}',
        version: 1,
        page: 'commune',
        created_at: ground.platform.clock(),
        updated_at: ground.platform.clock(),
      })
      .execute();
    await tidy();
    expect(await spaceOf(late)).toBeDefined();
    ground.wait(24 * hour);
    const waiting = await open();
    await tidy();
    expect(await spaceOf(late)).toBeUndefined();
    expect(
      await ground.owner.selectFrom('guest_access').select('id').where('id', '=', late.access).execute(),
    ).toEqual([]);
    for (const kept of [proven, holding, waiting]) expect(await spaceOf(kept)).toBeDefined();
  });
});
