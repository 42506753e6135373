import { afterAll, beforeAll, expect, test } from 'vitest';
import { giveVerdict, newAuthority } from '../../tests/ground/index.ts';
import type { Portal } from '../access/index.ts';
import { newId } from '../platform/identifiers/index.ts';
import { openTestGround, type TestGround } from '../platform/testing.ts';
import { type Filer, fileRequest, openFiler } from '../requests/testing.ts';
import { scanFile } from './actions/scan-file.ts';
import { copyToDraft } from './index.ts';

let ground: TestGround;
let filer: Filer;
beforeAll(async () => {
  ground = await openTestGround();
  filer = await openFiler(ground, (await newAuthority(ground.database)) as unknown as Portal);
});
afterAll(() => ground.close());

const hash = 'a'.repeat(64);
const forgetFlag = async () => undefined;
const stateIn = async (draft: string) => {
  const rows = await ground.owner
    .selectFrom('file')
    .innerJoin('content', 'content.hash', 'file.hash')
    .select('content.state')
    .where('draft_id', '=', draft)
    .execute();
  return rows.map(({ state }) => state);
};

test('a copy made while the antivirus looks at the original has the verdict of its content', async () => {
  const number = await fileRequest(filer, {
    files: { plan: [{ name: 'plan.pdf', hash, size: 3, kind: 'pdf' }] },
  });
  const { owner, platform, database } = ground;
  await giveVerdict(database, hash, 'pending');
  const [original, request] = await Promise.all([
    owner.selectFrom('file').selectAll().where('hash', '=', hash).executeTakeFirstOrThrow(),
    owner.selectFrom('request').selectAll().where('number', '=', number).executeTakeFirstOrThrow(),
  ]);
  const { authority_id, space_id, procedure_id, form_version_id } = request;
  const [draft, account, at] = [newId(), filer.account.id, new Date()];
  const [copied, scanned] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const copying = database.withScope({ kind: 'account', account }, async (tx) => {
    const of = { authority_id, space_id, procedure_id, form_version_id, request_id: request.id };
    const typed = { account_id: account, entries: '{}', version: 1, page: 'commune' };
    await tx
      .insertInto('draft')
      .values({ id: draft, ...of, ...typed, created_at: at, updated_at: at })
      .execute();
    const place = { authority: authority_id, space: space_id, draft };
    await copyToDraft(platform, tx, request, { place, account, files: [original.id] });
    copied.resolve();
    await scanned.promise;
  });
  await copied.promise;
  // The worker, on a connection of its own, before the copy can be seen.
  await scanFile(platform, forgetFlag, hash);
  scanned.resolve();
  await copying;
  expect(await stateIn(draft)).toEqual(['unchecked']);
});
