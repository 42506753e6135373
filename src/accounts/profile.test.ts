import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newAccount, newSession, type TestAccount } from '../../tests/ground/index.ts';
import { countStatements } from '../platform/database/index.ts';
import { newId } from '../platform/identifiers/index.ts';
import { htmlFaults, type TestSite } from '../program/testing.ts';
import { accountJobs, createActiveAccount, hashPassword, knownFacts, tidyAccountsJobName } from './index.ts';
import { openAccountsSite, rightPerson } from './testing.ts';

let site: TestSite;
let claire: TestAccount;
let cookie: string;
beforeAll(async () => {
  site = await openAccountsSite();
  claire = await newAccount(site.database, {
    address: { street: '1 rue fleurie', postcode: '70000', town: 'VILLE' },
    phone: '+33384000000',
  });
  cookie = await newSession(site.database, claire);
});
afterAll(() => site.close());

const factsOf = (account: string) =>
  site.database.withScope({ kind: 'account', account }, (tx) => knownFacts(tx, account));

describe('the profile', () => {
  it('shows who the person is, as they write it, in three statements', async () => {
    const { result: page, statements } = await countStatements(() => site.get('/mon-espace/compte', cookie));
    expect(page.statusCode).toBe(200);
    for (const text of [
      'Madame',
      'Fontaine',
      '17 mai 1984',
      '1 rue fleurie',
      '70000 VILLE',
      '03 84 00 00 00',
      'Non renseigné',
    ])
      expect(page.body.replaceAll('\u00a0', ' ')).toContain(text);
    expect(page.headers['cache-control']).toBe('private, no-store');
    expect(await htmlFaults(page.body)).toEqual([]);
    expect(statements).toHaveLength(3);
  });

  it('lets them change address and phones', async () => {
    const form = await site.get('/mon-espace/compte/coordonnees', cookie);
    expect(form.body).toContain('value="1 rue fleurie"');
    expect(await htmlFaults(form.body)).toEqual([]);
    const fields = {
      'address.street': '2 chemin des Iris',
      'address.postcode': '70000',
      'address.town': 'Plassans',
      'address.country': 'FR',
      phone: '',
      mobile: '+33 6 12 34 56 78',
    };
    const refused = await site.post(
      '/mon-espace/compte/coordonnees',
      { ...fields, 'address.postcode': '7' },
      cookie,
    );
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('value="2 chemin des Iris"');
    expect(await htmlFaults(refused.body)).toEqual([]);
    const saved = await site.post('/mon-espace/compte/coordonnees', fields, cookie);
    expect(saved.headers.location).toBe('/viorne/mon-espace/compte?enregistre=1');
    expect((await site.get('/mon-espace/compte?enregistre=1', cookie)).body).toContain('sont enregistrées');
    expect(await factsOf(claire.id)).toEqual({
      civility: 'madam',
      firstName: 'Claire',
      lastName: 'Fontaine',
      fullName: 'Claire Fontaine',
      birthDate: '1984-05-17',
      email: claire.email,
      phone: null,
      mobile: '+33612345678',
      address: { street: '2 chemin des Iris', postcode: '70000', town: 'Plassans', country: 'FR' },
    });
    const emptied = await site.post('/mon-espace/compte/coordonnees', {}, cookie);
    expect(emptied.statusCode).toBe(303);
    expect(await factsOf(claire.id)).toMatchObject({ address: null, phone: null, mobile: null });
  });

  it('is shown to nobody else', async () => {
    for (const path of ['/mon-espace/compte', '/mon-espace/compte/coordonnees']) {
      const page = await site.get(path);
      expect([page.statusCode, page.headers.location]).toEqual([
        303,
        `/viorne/connexion?retour=${encodeURIComponent(`/viorne${path}`)}`,
      ]);
    }
    const other = await newAccount(site.database);
    const seen = await site.database.withScope({ kind: 'account', account: other.id }, (tx) =>
      knownFacts(tx, claire.id),
    );
    expect(seen).toBeUndefined();
  });
});

describe('an account made by the program', () => {
  const person = {
    civility: 'sir',
    lastName: 'Roussel',
    firstName: 'Hugo',
    birthDate: '1990-01-02',
    address: null,
    phone: null,
    mobile: null,
  } as const;

  it('is active, with its space, and its address is taken', async () => {
    const account = {
      ...person,
      id: newId(),
      email: 'hugo@courriel.example',
      passwordHash: await hashPassword('x'),
    };
    const at = site.platform.clock();
    const create = () =>
      site.database.withScope({ kind: 'platform' }, (tx) => createActiveAccount(tx, account, at));
    await create();
    const cookieOfHugo = await newSession(site.database, account);
    expect((await site.get('/mon-espace/compte', cookieOfHugo)).body).toContain('Roussel');
    await expect(create()).rejects.toThrow('address already');
  });
});

describe('what is over', () => {
  it('is forgotten: sessions at once, links and accounts never activated after a month', async () => {
    await newSession(site.database, claire, { expires_at: new Date('2026-11-03T10:00:00Z') });
    await site.post('/inscription', rightPerson('oubliee@courriel.example'));
    const count = async () => ({
      sessions: (
        await site.owner.selectFrom('session').select('id').where('account_id', '=', claire.id).execute()
      ).length,
      links: (await site.owner.selectFrom('account_token').select('token_hash').execute()).length,
      waiting: (
        await site.owner.selectFrom('account').select('id').where('activated_at', 'is', null).execute()
      ).length,
    });
    const run = () =>
      accountJobs(site.platform)[tidyAccountsJobName]?.(
        {},
        { id: '1', attempt: 1, maxAttempts: 1, signal: new AbortController().signal },
      );
    expect(await count()).toEqual({ sessions: 2, links: 1, waiting: 1 });
    site.wait(2 * 3600);
    await run();
    expect(await count()).toEqual({ sessions: 1, links: 1, waiting: 1 });
    site.wait(32 * 24 * 3600);
    await run();
    expect(await count()).toEqual({ sessions: 1, links: 0, waiting: 0 });
    expect(await site.owner.selectFrom('throttle').selectAll().execute()).toEqual([]);
  });
});
