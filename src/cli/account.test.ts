import { afterAll, beforeAll, expect, test } from 'vitest';
import { newAccount } from '../../tests/ground/index.ts';
import { openTestGround, type TestGround } from '../platform/testing.ts';
import { runCommand } from './run-command.ts';

let ground: TestGround;
beforeAll(async () => {
  ground = await openTestGround();
});
afterAll(() => ground.close());

const run = async (...given: string[]) => {
  const lines: string[] = [];
  const status = await runCommand(given, {
    open: async () => ({ platform: ground.platform, migrated: [] }),
    say: (line) => lines.push(line),
  });
  return { status, text: lines.join('\n') };
};

test('an account is deleted when it is asked for by its address and confirmed', async () => {
  const { id, email } = await newAccount(ground.database);
  const there = () => ground.owner.selectFrom('account').select('id').where('id', '=', id).executeTakeFirst();
  expect(await run('account', 'delete', email)).toEqual({
    status: 2,
    text: expect.stringMatching(/^Rien n’est encore supprimé.*--yes/),
  });
  expect(await there()).toBeDefined();
  expect(await run('account', 'delete', email, '--yes')).toEqual({
    status: 0,
    text: `Le compte ${email} est supprimé.`,
  });
  expect(await there()).toBeUndefined();
  expect(await run('account', 'delete', email, '--yes')).toEqual({
    status: 1,
    text: `Aucun compte n’a l’adresse ${email}.`,
  });
});

test.each([
  [['account']],
  [['account', 'create', 'a@b.example']],
  [['account', 'delete']],
  [['account', 'delete', 'a@b.example', 'c@d.example', '--yes']],
  [['account', 'delete', 'a@b.example', '--authority', 'viorne']],
  [['verify', 'viorne']],
])('%j is not understood', async (given) => {
  expect((await run(...given)).status).toBe(2);
});
