import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newFormVersion } from '../../tests/ground/index.ts';
import type { Viewer } from '../access/index.ts';
import { countStatements } from '../platform/database/index.ts';
import type { Act } from '../requests/index.ts';
import { cancelRequest, requestComplement, takeInCharge } from '../requests/index.ts';
import { startComplementAnswer } from './index.ts';
import {
  beginDraft,
  contestForm,
  type FilingSite,
  fieldsOf,
  fill,
  fillWhole,
  htmlFaults,
  openFilingSite,
  pdf,
  sending,
  settleWorld,
  type World,
} from './testing.ts';

let site: FilingSite;
let world: World;
let cookie: string;

beforeAll(async () => {
  site = await openFilingSite();
  world = await settleWorld(site);
  cookie = world.claire.cookie;
});
afterAll(() => site.close());

const actOf = (who: 'claire' | 'agent' | 'stranger', side: Act['side'], spaces: string[]): Act => {
  const viewer = {
    account: world[who].id,
    email: world[who].email,
    firstName: world[who].first_name,
    lastName: world[who].last_name,
    spaces: spaces.map((id) => ({ id, kind: 'organisation', name: 'MAIRIE', role: 'manager' })),
    staff: side === 'authority' ? { role: 'agent', teams: [], position: '' } : undefined,
  } as unknown as Viewer;
  return { side, viewer, portal: world.authority as unknown as Act['portal'] };
};
const citizen = () => actOf('claire', 'citizen', [world.claire.organisation]);
const agent = () => actOf('agent', 'authority', []);

const sendOne = async (): Promise<string> => {
  const draft = await beginDraft(site, world);
  await fillWhole(site, world, draft);
  const answer = await site.post(`/brouillons/${draft}/transmettre`, sending, cookie);
  return /demandes\/([^/]+)\//.exec(answer.headers.location ?? '')?.[1] ?? '';
};
const nameAsked = [{ field: 'nom', label: 'Nom de la commune', reason: 'Le nom officiel, s’il vous plaît.' }];
const askComplement = async (
  number: string,
  reasons = nameAsked,
  explanation = 'Il manque des précisions.',
): Promise<void> => {
  await takeInCharge(site.platform, agent(), number);
  await requestComplement(site.platform, agent(), number, { explanation, reasons });
};
const requestOf = (number: string) =>
  site.owner.selectFrom('request').selectAll().where('number', '=', number).executeTakeFirstOrThrow();

describe('a complement', () => {
  test('opens a draft with what was sent, the reason beside the question, and goes back to the service', async () => {
    const number = await sendOne();
    await askComplement(number);
    const draft = await startComplementAnswer(site.platform, citizen(), number);
    expect(await startComplementAnswer(site.platform, citizen(), number)).toBe(draft);
    const page = await site.get(`/brouillons/${draft}/pages/commune`, cookie);
    expect(await htmlFaults(page.body)).toEqual([]);
    expect(page.body).toContain('Le nom officiel');
    expect(page.body).toContain('Il manque des précisions.');
    expect(page.body).toMatch(/Points à revoir[^<]*<\/p><ul><li><a[^>]* href="#revoir-nom"/);
    expect(page.body).toContain('id="revoir-nom"');
    const other = await site.get(`/brouillons/${draft}/pages/pieces`, cookie);
    expect(other.body).toContain('Il manque des précisions.');
    expect(other.body).toContain('Nom de la commune (page «\u00a0Votre commune\u00a0»)');
    expect(other.body).not.toContain('rien à revoir');
    expect(page.body).toContain('Demande déjà transmise');
    expect(page.body).not.toContain('pas encore transmis<');
    expect(fieldsOf(page.body)).toMatchObject({ nom: 'MAIRIE DE LA VILLE FLEURIE', deja: 'no' });
    await fill(site, cookie, `/brouillons/${draft}/pages/commune`, { nom: 'Ville' });
    const summary = await site.get(`/brouillons/${draft}/recapitulatif`, cookie);
    expect(await htmlFaults(summary.body)).toEqual([]);
    expect(summary.body).toContain('Renvoyer ma demande complétée');
    expect(summary.body).toContain('plan.pdf');
    expect(summary.body).toContain('Le service demandait\u00a0: Le nom officiel');
    const sent = await site.post(`/brouillons/${draft}/transmettre`, sending, cookie);
    expect(sent.headers.location).toBe(`/viorne/demandes/${number}/confirmation`);
    const confirmation = await site.get(sent.headers.location ?? '', cookie);
    expect(confirmation.body).toContain('Demande complétée et renvoyée');
    expect(await requestOf(number)).toMatchObject({ status: 'in_progress', submission_count: 2 });
  });

  test('says on another page where the points are when the service wrote nothing else', async () => {
    const number = await sendOne();
    await askComplement(number, nameAsked, '');
    const draft = await startComplementAnswer(site.platform, citizen(), number);
    const other = await site.get(`/brouillons/${draft}/pages/pieces`, cookie);
    expect(other.body).toContain('<p>Les points à revoir sont à la page «\u00a0Votre commune\u00a0».</p>');
  });

  test('begins at the first page that has a point, then is taken up where it was left', async () => {
    const number = await sendOne();
    await askComplement(number, [{ field: 'plan', label: 'Plan', reason: 'Il est illisible.' }]);
    const draft = await startComplementAnswer(site.platform, citizen(), number);
    const opened = await site.get(`/brouillons/${draft}`, cookie);
    expect(opened.headers.location).toBe(`/viorne/brouillons/${draft}/pages/pieces`);
    await fill(site, cookie, `/brouillons/${draft}/pages/commune`, { nom: 'Ville', _action: 'save' });
    const again = await site.get(`/brouillons/${draft}`, cookie);
    expect(again.headers.location).toBe(`/viorne/brouillons/${draft}/pages/commune`);
  });

  test('keeps the first submission as it was; a file left alone stays one file, a new one is added', async () => {
    const number = await sendOne();
    const { id } = await requestOf(number);
    await askComplement(number);
    const draft = await startComplementAnswer(site.platform, citizen(), number);
    const pieces = `/brouillons/${draft}/pages/pieces`;
    const copy = await site.owner
      .selectFrom('file')
      .select('id')
      .where('draft_id', '=', draft)
      .executeTakeFirstOrThrow();
    await site.upload(
      pieces,
      { ...fieldsOf((await site.get(pieces, cookie)).body), _action: `remove-file:plan:${copy.id}` },
      [],
      cookie,
    );
    const held = fieldsOf((await site.get(pieces, cookie)).body);
    await site.upload(
      pieces,
      held,
      [{ input: 'plan', name: 'nouveau.pdf', content: pdf('Nouveau') }],
      cookie,
    );
    await site.post(`/brouillons/${draft}/transmettre`, sending, cookie);
    const submissions = await site.owner
      .selectFrom('submission')
      .select(['documents', 'sequence'])
      .where('request_id', '=', id)
      .orderBy('sequence')
      .execute();
    expect(submissions.map(({ documents }) => documents)).toMatchObject([
      { plan: [{ name: 'plan.pdf' }] },
      { plan: [{ name: 'nouveau.pdf' }] },
    ]);
    const files = await site.owner
      .selectFrom('file')
      .select('name')
      .where('request_id', '=', id)
      .orderBy('created_at')
      .orderBy('id')
      .execute();
    expect(files.map((file) => file.name)).toEqual(['plan.pdf', 'nouveau.pdf']);

    await requestComplement(site.platform, agent(), number, { explanation: 'Encore.', reasons: [] });
    const again = await startComplementAnswer(site.platform, citizen(), number);
    await site.post(`/brouillons/${again}/transmettre`, sending, cookie);
    const after = await site.owner
      .selectFrom('file')
      .select(['name', 'draft_id'])
      .where('space_id', '=', world.claire.organisation)
      .where('request_id', '=', id)
      .execute();
    expect(after).toHaveLength(2);
    expect(await requestOf(number)).toMatchObject({ submission_count: 3 });
  });

  test('goes back to the service in one transaction of sixteen statements', async () => {
    const number = await sendOne();
    await askComplement(number);
    const draft = await startComplementAnswer(site.platform, citizen(), number);
    const { result, statements, transactions } = await countStatements(() =>
      site.post(`/brouillons/${draft}/transmettre`, sending, cookie),
    );
    expect(result.headers.location).toBe(`/viorne/demandes/${number}/confirmation`);
    expect(statements).toHaveLength(16);
    expect(transactions).toEqual(['begin', 'commit']);
  });

  test('begun twice at once is one draft', async () => {
    const number = await sendOne();
    await askComplement(number);
    const drafts = await Promise.all(
      [1, 2, 3, 4].map(() => startComplementAnswer(site.platform, citizen(), number)),
    );
    expect(new Set(drafts).size).toBe(1);
    const { id } = await requestOf(number);
    expect(
      await site.owner.selectFrom('draft').select('id').where('request_id', '=', id).execute(),
    ).toHaveLength(1);
    expect(
      await site.owner
        .selectFrom('file')
        .select('id')
        .where('draft_id', '=', drafts[0] ?? '')
        .execute(),
    ).toHaveLength(1);
  });

  test('stays on the form that the service read, whatever is published since and posted directly', async () => {
    const number = await sendOne();
    await askComplement(number);
    const draft = await startComplementAnswer(site.platform, citizen(), number);
    const before = await site.owner
      .selectFrom('draft')
      .selectAll()
      .where('id', '=', draft)
      .executeTakeFirstOrThrow();
    await newFormVersion(site.database, world.procedure, contestForm, 2);
    const page = await site.get(`/brouillons/${draft}/pages/commune`, cookie);
    expect(page.body).not.toContain('passer à la nouvelle version');
    const offer = await site.get(`/brouillons/${draft}/version`, cookie);
    expect(offer.headers.location).toBe(`/viorne/brouillons/${draft}`);
    expect((await site.post(`/brouillons/${draft}/version`, {}, cookie)).statusCode).toBe(404);
    const after = await site.owner
      .selectFrom('draft')
      .selectAll()
      .where('id', '=', draft)
      .executeTakeFirstOrThrow();
    expect(after).toEqual(before);
  });

  test('cannot be answered by a stranger, before it is asked, nor once the request is cancelled', async () => {
    const number = await sendOne();
    await expect(startComplementAnswer(site.platform, citizen(), number)).rejects.toThrow(
      'DEMANDE_DEJA_TRAITEE',
    );
    await askComplement(number);
    const stranger = actOf('stranger', 'citizen', [world.stranger.space]);
    await expect(startComplementAnswer(site.platform, stranger, number)).rejects.toThrow('PAGE_INTROUVABLE');
    const draft = await startComplementAnswer(site.platform, citizen(), number);
    await cancelRequest(site.platform, citizen(), number);
    const refused = await site.post(`/brouillons/${draft}/transmettre`, sending, cookie);
    expect(refused.statusCode).toBe(409);
  });
});
