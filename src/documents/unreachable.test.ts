import { Readable } from 'node:stream';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newAccount, newAuthority, newContents, newProcedure } from '../../tests/ground/index.ts';
import { newId } from '../platform/identifiers/index.ts';
import { openTestGround, type TestGround } from '../platform/testing.ts';
import { attachToRequest, documentJobs, holdStored, removeUnreachableJobName } from './index.ts';
import { insertFiles } from './repository.ts';

let ground: TestGround;
beforeAll(async () => {
  ground = await openTestGround();
});
afterAll(() => ground.close());

const put = (text: string) =>
  ground.platform.blobs.put(Readable.from([Buffer.from(text)]), { maximumBytes: 100 });
const tidy = () => {
  const jobs = documentJobs(ground.platform, async () => undefined);
  return jobs[removeUnreachableJobName]?.(
    {},
    { id: '1', attempt: 1, maxAttempts: 1, signal: new AbortController().signal },
  );
};

test('only what nothing leads to is removed, a day after it came', async () => {
  const { database, platform, owner } = ground;
  const [logo, kept, lost] = [await put('logo'), await put('kept'), await put('lost')];
  const authority = await newAuthority(database, { logo_hash: logo.hash });
  const account = await newAccount(database);
  await newContents(database, [kept.hash]);
  await owner
    .insertInto('file')
    .values({
      id: newId(),
      authority_id: authority.id,
      space_id: account.space,
      role: 'document',
      name: 'x.pdf',
      hash: kept.hash,
      uploaded_by: account.id,
      created_at: new Date(),
    })
    .execute();
  ground.setNow(new Date().toISOString());
  await tidy();
  expect(await platform.blobs.exists(lost.hash)).toBe(true);
  ground.setNow(new Date(Date.now() + 25 * 3600_000).toISOString());
  await tidy();
  const left = await Promise.all([logo, kept, lost].map(({ hash }) => platform.blobs.exists(hash)));
  expect(left).toEqual([true, true, false]);
});

test('what is kept in a safe is never removed, however long; it is once the person removes it', async () => {
  const { database, platform, owner } = ground;
  const kept = await put('identity card');
  const account = await newAccount(database);
  await newContents(database, [kept.hash]);
  const document = { id: newId(), account_id: account.id };
  const created_at = new Date();
  await owner
    .insertInto('safe_document')
    .values({ ...document, kind: 'identity', created_at })
    .execute();
  await owner
    .insertInto('safe_file')
    .values({
      id: newId(),
      account_id: account.id,
      document_id: document.id,
      name: 'carte.pdf',
      hash: kept.hash,
      created_at,
    })
    .execute();
  ground.setNow(new Date(Date.now() + 400 * 24 * 3600_000).toISOString());
  await tidy();
  expect(await platform.blobs.exists(kept.hash)).toBe(true);
  await database.withScope({ kind: 'account', account: account.id }, (tx) =>
    tx.deleteFrom('safe_document').where('id', '=', document.id).execute(),
  );
  await tidy();
  expect(await platform.blobs.exists(kept.hash)).toBe(false);
});

test('a content that a row comes to lead to while the removal waits for it stays', async () => {
  const { database, platform, owner } = ground;
  const kept = await put('attached during the cleaning');
  const account = await newAccount(database);
  const authority = await newAuthority(database);
  ground.setNow(new Date(Date.now() + 500 * 24 * 3600_000).toISOString());
  const [held, waits] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const attaching = database.withScope({ kind: 'account', account: account.id }, async (tx) => {
    await holdStored(platform, tx, [kept.hash]);
    held.resolve();
    await waits.promise;
    const file = { id: newId(), name: 'x.pdf', hash: kept.hash, size: kept.size, kind: 'pdf' } as const;
    const place = { authority_id: authority.id, space_id: account.space, uploaded_by: account.id };
    const nowhere = { draft_id: null, request_id: null, message_id: null };
    const rest = { role: 'document', document_key: '', state: 'unchecked', created_at: new Date() } as const;
    await insertFiles(tx, [{ ...file, ...place, ...nowhere, ...rest }]);
  });
  await held.promise;
  const cleaning = tidy();
  // The removal has found that nothing leads to the content, and waits for whoever holds it.
  await expect
    .poll(
      async () => {
        const { rows } = await sql`select from pg_locks where locktype = 'advisory' and not granted`.execute(
          owner,
        );
        return rows.length;
      },
      { timeout: 20_000 },
    )
    .toBeGreaterThan(0);
  waits.resolve();
  await Promise.all([attaching, cleaning]);
  expect(await platform.blobs.exists(kept.hash)).toBe(true);
  expect(
    await owner.selectFrom('content').select('hash').where('hash', '=', kept.hash).execute(),
  ).toHaveLength(1);
});

test('what a fiche gives to download is kept as long as it names it', async () => {
  const { database, platform, owner } = ground;
  const guide = await put('guide');
  await newContents(database, [guide.hash]);
  const procedure = await newProcedure(database, await newAuthority(database));
  const write = (downloads: object[]) =>
    owner
      .updateTable('procedure')
      .set({ content: JSON.stringify({ downloads }) })
      .where('id', '=', procedure.id)
      .execute();
  await write([{ label: 'Guide', file: 'guide.pdf', hash: guide.hash, size: guide.size }]);
  ground.setNow(new Date(Date.now() + 600 * 24 * 3600_000).toISOString());
  await tidy();
  expect(await platform.blobs.exists(guide.hash)).toBe(true);
  await write([]);
  await tidy();
  expect(await platform.blobs.exists(guide.hash)).toBe(false);
});

test('a row is never written for a content that was just removed', async () => {
  const authority = await newAuthority(ground.database);
  const account = await newAccount(ground.database);
  const file = { name: 'x.pdf', hash: 'b'.repeat(64), size: 1, kind: 'pdf' } as const;
  const place = {
    authority: authority.id,
    space: account.space,
    request: newId(),
    role: 'decision',
  } as const;
  const attaching = ground.database.withScope({ kind: 'platform' }, (tx) =>
    attachToRequest(ground.platform, tx, { place, account: account.id }, [file]),
  );
  await expect(attaching).rejects.toThrow('no content');
});
