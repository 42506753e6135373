import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { passwordFault, verifyPassword } from '../accounts/passwords/index.ts';
import { readCatalogue } from '../catalogue/repository.ts';
import { openTestGround, type TestGround } from '../platform/testing.ts';
import { createDemonstrationWorld, demonstrationLogins, demonstrationPassword } from './index.ts';

let ground: TestGround;
const lines: string[] = [];

const make = () => createDemonstrationWorld(ground.platform, (line) => lines.push(line));

beforeAll(async () => {
  ground = await openTestGround({ BASE_URL: 'http://localhost:3000' });
  ground.setNow('2026-11-21T10:00:00Z');
  await make();
});
afterAll(() => ground.close());

const portalOf = async (slug: string) =>
  ground.owner.selectFrom('authority').selectAll().where('slug', '=', slug).executeTakeFirstOrThrow();

const slugsFound = async (query: string) => {
  const { id } = await portalOf('viorne');
  const { entries } = await readCatalogue(ground.database, id, { query, category: null });
  return entries.map(({ slug }) => slug);
};

describe('the territory', () => {
  test('has open portals with their look, and says what it is doing', async () => {
    const authorities = await ground.owner.selectFrom('authority').selectAll().orderBy('slug').execute();
    expect(authorities.map(({ slug }) => slug)).toEqual([
      'pays-de-plassans',
      'plassans',
      'valbelle',
      'viorne',
    ]);
    for (const authority of authorities) {
      expect(authority.stage).toBe('open');
      expect(await ground.platform.blobs.exists(authority.logo_hash ?? '')).toBe(true);
      expect(await ground.platform.blobs.exists(authority.banner_hash ?? '')).toBe(true);
    }
    expect(lines.length).toBeGreaterThan(0);
  });

  test('offers démarches that say from which of the library they were taken', async () => {
    const taken = await ground.owner
      .selectFrom('procedure')
      .select(['slug', 'library_name', 'library_hash'])
      .execute();
    expect(taken.length).toBeGreaterThan(10);
    for (const { slug, library_name, library_hash } of taken) {
      expect(library_name).toBe(slug);
      expect(library_hash).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  test.each(['fleuri', 'palmares', 'vilage fleuri', 'Palmarès', 'concours fleurs'])(
    'finds the contest when « %s » is typed',
    async (query) => expect((await slugsFound(query))[0]).toBe('palmares-villes-et-villages-fleuris'),
  );

  test.each([
    ['poubelle compost', 'demande-de-composteur'],
    ['cantine', 'inscription-cantine'],
    ['extrait de naissance', 'acte-de-naissance'],
    ['demenagement camion', 'autorisation-de-voirie'],
    ['dechetterie', 'acces-decheterie'],
  ])('finds what « %s » means in a commune', async (query, slug) => {
    const { id } = await portalOf('plassans');
    const { entries } = await readCatalogue(ground.database, id, { query, category: null });
    expect(entries[0]?.slug).toBe(slug);
  });

  test('lists in a commune what its community and its département offer', async () => {
    const { id } = await portalOf('plassans');
    const { entries } = await readCatalogue(ground.database, id, { query: '', category: null });
    const authorities = new Set(entries.map(({ authority }) => authority.slug));
    expect([...authorities].sort()).toEqual(['pays-de-plassans', 'plassans', 'viorne']);
  });

  test('publishes a form where there is one, and stores what can be downloaded', async () => {
    const procedures = await ground.owner.selectFrom('procedure').selectAll().execute();
    for (const procedure of procedures) {
      expect(procedure.form_version_id !== null, procedure.slug).toBe(procedure.kind === 'form');
      const { downloads } = procedure.content as { downloads: { hash: string; size: number }[] };
      for (const { hash, size } of downloads) {
        expect(await ground.platform.blobs.exists(hash)).toBe(true);
        expect(size).toBeGreaterThan(5_000);
      }
    }
  });
});

describe('the people', () => {
  test('have a password that the sign-up would accept', async () => {
    const accounts = await ground.owner.selectFrom('account').selectAll().execute();
    for (const { first_name: firstName, last_name: lastName, email } of accounts)
      expect(await passwordFault(demonstrationPassword, { firstName, lastName, email })).toBeNull();
  });

  test('log in with the password that is shown', async () => {
    for (const { email } of demonstrationLogins) {
      const account = await ground.owner
        .selectFrom('account')
        .innerJoin('password', 'password.account_id', 'account.id')
        .select(['activated_at', 'hash'])
        .where('email', '=', email)
        .executeTakeFirstOrThrow();
      expect(account.activated_at).not.toBeNull();
      expect(await verifyPassword(account.hash, demonstrationPassword)).toBe(true);
    }
  });

  test('each have their own space, and some an organisation', async () => {
    const accounts = await ground.owner.selectFrom('account').select('id').execute();
    const own = await ground.owner.selectFrom('space').select('id').where('kind', '=', 'person').execute();
    expect(own).toHaveLength(accounts.length);
    const organisations = await ground.owner.selectFrom('organisation').selectAll().execute();
    expect(organisations.map(({ legal_name }) => legal_name)).toContain('Mairie de Plassans');
  });
});

describe('the requests', () => {
  const requests = () => ground.owner.selectFrom('request').selectAll().orderBy('submitted_at').execute();

  test('stand at every stage', async () => {
    const statuses = new Set((await requests()).map(({ status }) => status));
    for (const status of [
      'submitted',
      'in_progress',
      'awaiting_complement',
      'accepted',
      'refused',
      'cancelled',
    ])
      expect(statuses, status).toContain(status);
  });

  test('have a history in order, whole, in the past', async () => {
    for (const request of await requests()) {
      const events = await ground.owner
        .selectFrom('event')
        .selectAll()
        .where('request_id', '=', request.id)
        .orderBy('sequence')
        .execute();
      const moments = events.map(({ occurred_at }) => occurred_at.getTime());
      expect(moments).toEqual([...moments].sort((one, other) => one - other));
      expect(moments.at(-1)).toBeLessThanOrEqual(ground.platform.clock().getTime());
      expect(request.updated_at.getTime()).toBe(moments.at(-1));
    }
  });

  test('carry the files that were joined', async () => {
    const files = await ground.owner.selectFrom('file').selectAll().execute();
    expect(files.length).toBeGreaterThan(10);
    for (const { draft_id, hash } of files) {
      expect(draft_id).toBeNull();
      expect(await ground.platform.blobs.exists(hash)).toBe(true);
    }
  });

  test('were decided by a letter', async () => {
    for (const { id, status } of await requests()) {
      if (status !== 'accepted' && status !== 'refused') continue;
      const letters = await ground.owner
        .selectFrom('file')
        .select('name')
        .where('request_id', '=', id)
        .where('role', '=', 'decision')
        .execute();
      expect(letters).toHaveLength(1);
    }
  });

  test('left no draft behind, and told everybody by mail', async () => {
    expect(await ground.owner.selectFrom('draft').select('id').execute()).toEqual([]);
    const mails = await ground.owner.selectFrom('mail').select('recipient').execute();
    expect(mails.length).toBeGreaterThan(20);
    for (const { recipient } of mails) expect(recipient).toMatch(/\.example$/);
  });
});

test('a second start finds everything and changes nothing', async () => {
  const count = async () =>
    (
      await ground.owner
        .selectFrom('account')
        .select(({ fn }) => fn.countAll<string>().as('count'))
        .executeTakeFirstOrThrow()
    ).count;
  const before = await count();
  const requests = await ground.owner
    .selectFrom('request')
    .select(['id', 'updated_at'])
    .orderBy('id')
    .execute();
  lines.length = 0;
  await make();
  expect(await count()).toBe(before);
  const after = await ground.owner.selectFrom('request').select(['id', 'updated_at']).orderBy('id').execute();
  expect(after).toEqual(requests);
  expect(lines).toEqual([]);
});

test('two processes that start at once make one world', async () => {
  const other = await openTestGround({ BASE_URL: 'http://localhost:3000' });
  other.setNow('2026-11-21T10:00:00Z');
  const start = () => createDemonstrationWorld(other.platform, () => undefined);
  await Promise.all([start(), start()]);
  const of = async (world: TestGround) => ({
    requests: await world.owner
      .selectFrom('request')
      .select(['procedure_name', 'holder_name', 'status', 'event_count'])
      .orderBy('procedure_name')
      .orderBy('holder_name')
      .execute(),
    accounts: (await world.owner.selectFrom('account').select('id').execute()).length,
  });
  expect(await of(other)).toEqual(await of(ground));
  await other.close();
});
