import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newAccount, newAuthority, newContents } from '../../tests/ground/index.ts';
import type { Portal } from '../access/index.ts';
import { newId } from '../platform/identifiers/index.ts';
import type { Platform } from '../platform/platform.ts';
import { openTestGround, type TestGround } from '../platform/testing.ts';
import { verificationJobs } from '../program/background.ts';
import { fileRequest, openFiler } from '../requests/testing.ts';
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

/** A file of this authority, whose content is in the store. */
const keepFile = async (authority: { id: string }, name: string) => {
  const { platform, database, owner } = ground;
  const { hash } = await platform.blobs.put(Readable.from([Buffer.from(name.slice(0, 3))]), {
    maximumBytes: 9,
  });
  const account = await newAccount(database);
  await newContents(database, [hash]);
  const row = { authority_id: authority.id, id: newId(), space_id: account.space, uploaded_by: account.id };
  await owner
    .insertInto('file')
    .values({ ...row, role: 'document', name, hash, created_at: new Date() })
    .execute();
  return { hash, id: row.id };
};

test('says what the commands are, and ends with 2 when one is not understood', async () => {
  expect(await run()).toMatchObject({ status: 0, text: expect.stringContaining('verify') });
  expect(await run('help')).toMatchObject({ status: 0 });
  expect(await run('vérifier')).toMatchObject({ status: 2, text: expect.stringContaining('vérifier') });
  expect((await run('verify', '--portail', 'x')).status).toBe(2);
  expect(await run('verify', '--authority', 'nulle-part')).toEqual({
    status: 2,
    text: 'Aucun portail ne s’appelle nulle-part.',
  });
  expect(await run('migrate')).toEqual({ status: 0, text: 'Les tables étaient à jour.' });
});

test('names the file whose content is gone, altered or of another size, on its portal alone', async () => {
  const { platform, database, owner } = ground;
  ground.setNow(new Date(Date.now() + 1000).toISOString());
  const [one, other] = [await newAuthority(database), await newAuthority(database)];
  const [lost, altered, resized] = [
    await keepFile(one, 'aaa.pdf'),
    await keepFile(one, 'bbb.pdf'),
    await keepFile(one, 'ccc.pdf'),
  ];
  await keepFile(other, 'ddd.pdf');
  expect(await run('verify')).toEqual({
    status: 0,
    text: expect.stringMatching(
      /Vérifié\u00a0: 4 contenus de fichiers\u00a0; 0 à quoi.*\nTout est en ordre\.$/,
    ),
  });
  await platform.blobs.remove(lost.hash);
  const { hash } = altered;
  const file = path.join(platform.config.dataDirectory, 'files', hash.slice(0, 2), hash.slice(2, 4), hash);
  await writeFile(file, 'bbc');
  await owner.updateTable('content').set({ size: 4 }).where('hash', '=', resized.hash).execute();
  await platform.blobs.put(Readable.from([Buffer.from('nobody')]), { maximumBytes: 9 });
  const { status, text } = await run('verify');
  expect(status).toBe(1);
  expect(text).toContain('4 contenus de fichiers\u00a0; 1 à quoi rien ne mène');
  const named = (file: string, id: string) => `Portail ${one.slug}, fichier «\u00a0${file}\u00a0» (${id})`;
  expect(text).toContain(
    `${named('aaa.pdf', lost.id)}\u00a0: le contenu ${lost.hash} n’est plus dans le stockage.`,
  );
  expect(text).toContain(
    `${named('bbb.pdf', altered.id)}\u00a0: le contenu ${altered.hash} n’est plus celui`,
  );
  expect(text).toContain(
    `${named('ccc.pdf', resized.id)}\u00a0: le contenu ${resized.hash} n’a pas la taille`,
  );
  expect(text).toContain('3 anomalies.');
  expect((await run('verify', '--authority', one.slug)).status).toBe(1);
  expect((await run('verify', '--authority', other.slug)).status).toBe(0);
});

test('names the request whose status, or whose history, is not what happened', async () => {
  const portal = (await newAuthority(ground.database)) as unknown as Portal;
  const filer = await openFiler(ground, portal);
  const [altered, moved] = [await fileRequest(filer), await fileRequest(filer)];
  const verify = () => run('verify', '--authority', portal.slug);
  expect((await verify()).status).toBe(0);
  await ground.owner.updateTable('request').set({ status: 'closed' }).where('number', '=', moved).execute();
  await ground.owner
    .updateTable('event')
    .set({ side: 'authority' })
    .where('request_id', '=', (request) =>
      request.selectFrom('request').select('id').where('number', '=', altered),
    )
    .execute();
  const { status, text } = await verify();
  expect(status).toBe(1);
  expect(text).toContain(
    `Portail ${portal.slug}, demande ${moved}\u00a0: l’état noté (closed) n’est pas celui que dit l’historique (submitted).`,
  );
  expect(text).toContain(`Portail ${portal.slug}, demande ${altered}\u00a0: l’événement 1 de l’historique`);
});

test('the nightly job tells the log of each of them', async () => {
  const errors: unknown[] = [];
  const lost = await keepFile(await newAuthority(ground.database), 'eee.pdf');
  await ground.platform.blobs.remove(lost.hash);
  const log = {
    ...ground.platform.log,
    info: () => undefined,
    error: (...told: unknown[]) => errors.push(told),
  };
  const [job] = Object.values(verificationJobs({ ...ground.platform, log } as unknown as Platform));
  await job?.({}, { id: '1', attempt: 1, maxAttempts: 1, signal: new AbortController().signal });
  expect(errors).toContainEqual([
    { where: expect.stringContaining(lost.id) },
    `le contenu ${lost.hash} n’est plus dans le stockage.`,
  ]);
});
