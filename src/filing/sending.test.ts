import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newFormVersion } from '../demonstration/testing.ts';
import { countStatements } from '../platform/database/index.ts';
import { newId } from '../platform/identifiers/index.ts';
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

const readyDraft = async (): Promise<string> => {
  const draft = await beginDraft(site, world);
  await fillWhole(site, world, draft);
  return draft;
};
const send = (draft: string, fields: Record<string, string> = sending) =>
  site.post(`/brouillons/${draft}/transmettre`, fields, cookie);
const numberIn = (location: string | undefined): string =>
  /demandes\/([^/]+)\//.exec(location ?? '')?.[1] ?? '';

describe('the summary', () => {
  test('shows every answer, the files, what is recommended, and the way to change each part', async () => {
    const draft = await readyDraft();
    const page = await site.get(`/brouillons/${draft}/recapitulatif`, cookie);
    expect(await htmlFaults(page.body)).toEqual([]);
    for (const text of [
      'MAIRIE DE LA VILLE FLEURIE',
      '12,5',
      'plan.pdf',
      'Vous n’avez pas joint',
      'Transmettre ma demande',
    ])
      expect(page.body).toContain(text);
    expect(page.body).toContain(`/viorne/brouillons/${draft}/pages/sites?retour=recapitulatif`);
  });

  test('lists what is missing, each line leading to its question', async () => {
    const draft = await beginDraft(site, world);
    const page = await site.get(`/brouillons/${draft}/recapitulatif`, cookie);
    expect(await htmlFaults(page.body)).toEqual([]);
    expect(page.body).not.toContain('Transmettre ma demande');
    const line = /href="([^"]*pages\/pieces[^"]*#plan)"/.exec(page.body)?.[1]?.replaceAll('&amp;', '&');
    const target = await site.get(line?.split('#')[0] ?? '', cookie);
    expect(target.statusCode).toBe(200);
    expect(target.body).toContain('error-summary-title');
  });

  test('a correction comes back to it, through the questions it opened', async () => {
    const draft = await readyDraft();
    const address = `/brouillons/${draft}/pages/commune?retour=recapitulatif`;
    const opened = await fill(site, cookie, address, { nom: 'Plassans' });
    expect(opened.headers.location).toBe(`/viorne/brouillons/${draft}/recapitulatif`);
    const asked = await fill(site, cookie, address, { deja: 'yes' });
    expect(asked.headers.location).toContain('retour=recapitulatif&signaler=nouvelles');
  });
});

describe('sending', () => {
  test('asks for the two boxes, then asks whether it is time, then sends', async () => {
    const draft = await readyDraft();
    const unticked = await send(draft, {});
    expect(unticked.statusCode).toBe(422);
    expect(await htmlFaults(unticked.body)).toEqual([]);
    expect(unticked.body).toContain('Cochez la case pour certifier');
    const half = await send(draft, { certification: 'oui' });
    expect(fieldsOf(half.body)).toMatchObject({ certification: 'oui' });
    const boxes = await send(draft, { certification: 'oui', donnees: 'oui' });
    expect(boxes.headers.location).toBe(`/viorne/brouillons/${draft}/transmettre`);
    const question = await site.get(boxes.headers.location ?? '', cookie);
    expect(question.body).toContain('Voulez-vous transmettre votre demande maintenant');
    expect(await htmlFaults(question.body)).toEqual([]);
    const sent = await send(draft, {
      ...(fieldsOf(question.body) as Record<string, string>),
      confirmation: 'oui',
    });
    expect(sent.headers.location).toMatch(/^\/viorne\/demandes\/[^/]+\/confirmation$/);
  });

  test('takes one transaction of twelve statements', async () => {
    const draft = await readyDraft();
    const { result, statements, transactions } = await countStatements(() => send(draft));
    expect(result.statusCode).toBe(303);
    expect(statements).toHaveLength(12);
    expect(transactions).toEqual(['begin', 'commit']);
  });

  test('keeps answers, files and search by value, and leaves no draft', async () => {
    const draft = await readyDraft();
    const number = numberIn((await send(draft)).headers.location);
    const request = await site.owner
      .selectFrom('request')
      .selectAll()
      .where('number', '=', number)
      .executeTakeFirstOrThrow();
    const submission = await site.owner
      .selectFrom('submission')
      .selectAll()
      .where('draft_id', '=', draft)
      .executeTakeFirstOrThrow();
    expect(request).toMatchObject({
      holder_name: 'MAIRIE DE LA VILLE FLEURIE',
      status: 'submitted',
      space_id: world.claire.organisation,
    });
    expect(submission.answers).toEqual({
      nom: 'MAIRIE DE LA VILLE FLEURIE',
      courriel: 'claire@ville.example',
      deja: false,
      lieux: [{ id: '1', values: { lieu: 'Place', surface: 12.5 } }],
      lettre: false,
    });
    expect(submission.documents).toMatchObject({ plan: [{ name: 'plan.pdf', kind: 'pdf' }] });
    const drafts = await site.owner.selectFrom('draft').select('id').where('id', '=', draft).execute();
    expect(drafts).toEqual([]);
    const files = await site.owner
      .selectFrom('file')
      .select(['draft_id', 'slot'])
      .where('request_id', '=', request.id)
      .execute();
    expect(files).toEqual([{ draft_id: null, slot: 'plan' }]);
  });

  test('is refused while something is missing, and when the démarche has closed', async () => {
    const missing = await send(await beginDraft(site, world));
    expect(missing.statusCode).toBe(422);
    const draft = await readyDraft();
    const procedure = world.procedure.id;
    await site.owner
      .updateTable('procedure')
      .set({ closes_on: '2026-11-01' })
      .where('id', '=', procedure)
      .execute();
    const closed = await send(draft);
    expect(closed.statusCode).toBe(409);
    expect(await htmlFaults(closed.body)).toEqual([]);
    expect(closed.body).toContain('Le dépôt est clos depuis le');
    const threshold = await site.get('/demarches/palmares/deposer', cookie);
    expect(threshold.body).toContain('Le dépôt est clos depuis le');
    await site.owner.updateTable('procedure').set({ closes_on: null }).where('id', '=', procedure).execute();
    expect((await send(draft)).statusCode).toBe(303);
  });

  test('files of a question that is no longer asked are not sent', async () => {
    const draft = await readyDraft();
    const orphan = {
      ...(await site.owner
        .selectFrom('file')
        .selectAll()
        .where('draft_id', '=', draft)
        .executeTakeFirstOrThrow()),
      id: newId(),
      slot: 'retiree',
    };
    await site.owner.insertInto('file').values(orphan).execute();
    expect((await send(draft)).statusCode).toBe(303);
    expect(await site.owner.selectFrom('file').select('id').where('id', '=', orphan.id).execute()).toEqual(
      [],
    );
  });

  test('pressed again, or from the Back button, says that it was sent', async () => {
    const draft = await readyDraft();
    const first = await send(draft);
    const second = await send(draft);
    expect(second.headers.location).toBe(first.headers.location);
    for (const path of ['/pages/commune', '/recapitulatif', '/transmettre', '/supprimer', '/version']) {
      const back = await site.get(`/brouillons/${draft}${path}`, cookie);
      expect([path, back.headers.location]).toEqual([path, `/viorne/brouillons/${draft}`]);
    }
    const said = await site.get(`/brouillons/${draft}`, cookie);
    expect(said.body).toContain('Cette demande a déjà été transmise');
    expect(said.body).toContain(numberIn(first.headers.location));
    expect(await htmlFaults(said.body)).toEqual([]);
    const saved = {
      _page: 'commune',
      _version: '1',
      _form: String(world.procedure.form_version_id),
      nom: 'x',
    };
    expect((await site.post(`/brouillons/${draft}/saisie`, saved, cookie)).statusCode).toBe(410);
    expect((await site.get(`/brouillons/${draft}`, world.stranger.cookie)).statusCode).toBe(404);
  });

  test('four times at once, two hundred times, makes two hundred requests', {
    timeout: 240_000,
  }, async () => {
    const model = await readyDraft();
    const row = await site.owner
      .selectFrom('draft')
      .selectAll()
      .where('id', '=', model)
      .executeTakeFirstOrThrow();
    const file = await site.owner
      .selectFrom('file')
      .selectAll()
      .where('draft_id', '=', model)
      .executeTakeFirstOrThrow();
    const before = await site.owner.selectFrom('request').select('id').execute();
    for (let round = 0; round < 200; round += 1) {
      const draft = newId();
      const copy = {
        ...row,
        id: draft,
        entries: JSON.stringify(row.entries),
        sources: '{}',
        page_versions: '{}',
      };
      await site.owner.insertInto('draft').values(copy).execute();
      await site.owner
        .insertInto('file')
        .values({ ...file, id: newId(), draft_id: draft })
        .execute();
      const answers = await Promise.all([1, 2, 3, 4].map(() => send(draft)));
      expect(answers.map((answer) => answer.statusCode)).toEqual([303, 303, 303, 303]);
      expect(new Set(answers.map((answer) => answer.headers.location)).size).toBe(1);
    }
    const after = await site.owner.selectFrom('request').select('id').execute();
    expect(after.length - before.length).toBe(200);
    const mails = await site.owner
      .selectFrom('mail')
      .select('request_id')
      .where('kind', '=', 'acknowledgement')
      .execute();
    expect(mails.length).toBe(after.length);
    const events = await site.owner.selectFrom('event').select('request_id').execute();
    expect(events.length).toBe(after.length);
  });
});

describe('after sending', () => {
  test('the confirmation can be kept: number, code, what happens next and when', async () => {
    const draft = await readyDraft();
    const location = (await send(draft)).headers.location ?? '';
    const { result: page, statements } = await countStatements(() => site.get(location, cookie));
    expect(statements.length).toBeLessThanOrEqual(8);
    expect(await htmlFaults(page.body)).toEqual([]);
    for (const text of [
      numberIn(location),
      'Code de suivi',
      'au plus tard le dimanche 3 janvier 2027',
      'claire@ville.example',
    ])
      expect(page.body).toContain(text);
    expect((await site.get(location, world.stranger.cookie)).statusCode).toBe(404);
    expect((await site.get(location, world.agent.cookie)).statusCode).toBe(404);
  });

  test('the receipt has everything that was sent, as a page and as a PDF', async () => {
    const draft = await readyDraft();
    const number = numberIn((await send(draft)).headers.location);
    const page = await site.get(`/demandes/${number}/recepisse`, cookie);
    expect(await htmlFaults(page.body)).toEqual([]);
    const hash = createHash('sha256').update(pdf()).digest('hex');
    for (const text of [
      number,
      'Service environnement',
      'réputée rejetée',
      'tribunal administratif de Besançon',
      '12,5',
      'plan.pdf',
      hash,
    ])
      expect(page.body).toContain(text);
    const printed = await site.get(`/demandes/${number}/recepisse.pdf`, cookie);
    expect(printed.headers['content-type']).toBe('application/pdf');
    expect(printed.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    for (const path of ['recepisse', 'recepisse.pdf'])
      expect((await site.get(`/demandes/${number}/${path}`, world.stranger.cookie)).statusCode).toBe(404);
  });
});

describe('drafts', () => {
  test('are deleted with their files, after a question', async () => {
    const draft = await readyDraft();
    const question = await site.get(`/brouillons/${draft}/supprimer`, cookie);
    expect(await htmlFaults(question.body)).toEqual([]);
    const asked = await site.post(`/brouillons/${draft}/supprimer`, {}, cookie);
    expect(asked.headers.location).toBe(`/viorne/brouillons/${draft}/supprimer`);
    const deleted = await site.post(`/brouillons/${draft}/supprimer`, { confirmation: 'oui' }, cookie);
    expect(deleted.headers.location).toBe('/viorne/brouillons?signaler=supprime');
    expect((await site.get(`/brouillons/${draft}`, cookie)).statusCode).toBe(404);
    const { count } = await site.owner
      .selectFrom('file')
      .select((columns) => columns.fn.countAll<number>().as('count'))
      .where('draft_id', '=', draft)
      .executeTakeFirstOrThrow();
    expect(count).toBe(0);
  });

  test('stay on their version of the form until one moves them', async () => {
    const draft = await beginDraft(site, world);
    await fill(site, cookie, `/brouillons/${draft}/pages/commune`, { nom: 'Plassans', deja: 'no' });
    const [commune, ...others] = contestForm.pages;
    const fields = [
      ...(commune?.fields ?? []).filter((field) => field.key !== 'courriel'),
      { key: 'maire', kind: 'text', label: 'Nom du maire' },
    ];
    await newFormVersion(site.database, world.procedure, { pages: [{ ...commune, fields }, ...others] }, 2);
    const page = await site.get(`/brouillons/${draft}/pages/commune`, cookie);
    expect(page.body).toContain('passer à la nouvelle version');
    expect(fieldsOf(page.body)).toHaveProperty('courriel');
    const offer = await site.get(`/brouillons/${draft}/version`, cookie);
    expect(await htmlFaults(offer.body)).toEqual([]);
    expect(offer.body).toContain('Nom du maire');
    const moved = await site.post(`/brouillons/${draft}/version`, {}, cookie);
    expect(moved.headers.location).toBe(`/viorne/brouillons/${draft}`);
    const after = fieldsOf((await site.get(`/brouillons/${draft}/pages/commune`, cookie)).body);
    expect(after).toMatchObject({ nom: 'Plassans', deja: 'no', maire: '' });
    expect(after).not.toHaveProperty('courriel');
  });
});
