/** The functions of the database that work beneath the policies ask by themselves whose things they touch. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Scope, Transaction } from '../../src/platform/database/index.ts';
import { newId } from '../../src/platform/identifiers/index.ts';
import { photograph } from './photograph.ts';
import { foreignScopes, within } from './scopes.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 120_000);
afterAll(() => world?.close());

describe('functions that work beneath the policies', () => {
  type Call = (tx: Transaction) => Promise<unknown>;
  const call = async (query: ReturnType<typeof sql>, tx: Transaction) => (await query.execute(tx)).rows;

  /** A function that gives nothing: what it changed is seen on the photograph. */
  const act = async (query: ReturnType<typeof sql>, tx: Transaction) => {
    await query.execute(tx);
    return [];
  };

  /** What each gives to who has no right: nothing. Those that anybody may call say why. */
  const calls = async (): Promise<Record<string, Call | string>> => {
    const request = await readRequest();
    const { id, authority_id: authority, team_id: team } = request;
    return {
      app_enqueue_job: 'adds a job; the jobs themselves choose their scope',
      keep_procedure_contents: 'a trigger: nobody calls it',
      enter_portal: 'asks for the secret of the session',
      search_procedures: 'public',
      staff_of: (tx) => call(sql`select * from staff_of(${authority})`, tx),
      unreachable_contents: 'tells of contents that nothing leads to',
      unused_spaces: (tx) => call(sql`select * from unused_spaces(${[newId()]}::uuid[])`, tx),
      my_spaces: (tx) =>
        call(sql`select from (select my_spaces() as mine) one where ${world.organisation} = any (mine)`, tx),
      people_with_access: (tx) => call(sql`select * from people_with_access(${world.organisation})`, tx),
      request_recipients: (tx) =>
        call(sql`select from request_recipients(${authority}, ${id}) as people where people <> '[]'`, tx),
      erase_request: (tx) => act(sql`select erase_request(${authority}, ${id})`, tx),
      search_requests: (tx) =>
        call(sql`select * from search_requests(${request.number}, null, null, null)`, tx),
      count_request: (tx) =>
        act(sql`select count_request(${authority}, ${team}, 'submitted', 'accepted')`, tx),
      index_request: (tx) => act(sql`select index_request(${authority}, ${id}, 'x', 'x')`, tx),
    };
  };

  test('all stand in the table above', async () => {
    const { rows } = await sql<{ name: string }>`
      select proname as name from pg_proc where pronamespace = 'public'::regnamespace and prosecdef order by 1`.execute(
      world.server.ground.owner,
    );
    expect(rows.map(({ name }) => name)).toEqual(Object.keys(await calls()).sort());
  });

  test('give nothing to nobody else, and change nothing', async () => {
    const before = await photograph(world.server);
    for (const [who, scope] of foreignScopes(world))
      for (const [name, one] of Object.entries(await calls()))
        if (typeof one !== 'string')
          expect([who, name, await within(world, scope, one)]).toEqual([who, name, []]);
    expect(await photograph(world.server)).toEqual(before);
  });

  test('work for the citizen herself', async () => {
    const scope: Scope = { kind: 'account', account: world.people.citizen.account.id };
    for (const name of ['count_request', 'index_request']) {
      const [before, one] = [await photograph(world.server), (await calls())[name]];
      if (typeof one === 'function') await within(world, scope, one);
      expect([name, await photograph(world.server)]).not.toEqual([name, before]);
    }
  });
});

const readRequest = () =>
  world.server.ground.owner
    .selectFrom('request')
    .select(['id', 'number', 'authority_id', 'team_id'])
    .where('number', '=', world.incomplete)
    .executeTakeFirstOrThrow();
