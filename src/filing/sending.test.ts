import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countStatements } from '../platform/database/index.ts';
import { newId } from '../platform/identifiers/index.ts';
import {
  beginDraft,
  type FilingSite,
  fieldsOf,
  htmlFaults,
  numberIn,
  openFilingSite,
  readyDraft,
  send,
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

describe('sending', () => {
  test('asks for the two boxes, then asks whether it is time, then sends', async () => {
    const draft = await readyDraft(site, world);
    const unticked = await send(site, cookie, draft, {});
    expect(unticked.statusCode).toBe(422);
    expect(await htmlFaults(unticked.body)).toEqual([]);
    expect(unticked.body).toContain('Cochez la case pour certifier');
    const half = await send(site, cookie, draft, { certification: 'oui' });
    expect(fieldsOf(half.body)).toMatchObject({ certification: 'oui' });
    const boxes = await send(site, cookie, draft, { certification: 'oui', donnees: 'oui' });
    expect(boxes.headers.location).toBe(`/viorne/brouillons/${draft}/transmettre`);
    const question = await site.get(boxes.headers.location ?? '', cookie);
    expect(question.body).toContain('Voulez-vous transmettre votre demande maintenant');
    expect(await htmlFaults(question.body)).toEqual([]);
    const sent = await send(site, cookie, draft, {
      ...(fieldsOf(question.body) as Record<string, string>),
      confirmation: 'oui',
    });
    expect(sent.headers.location).toMatch(/^\/viorne\/demandes\/[^/]+\/confirmation$/);
  });

  test('takes one transaction of twelve statements', async () => {
    const draft = await readyDraft(site, world);
    const { result, statements, transactions } = await countStatements(() => send(site, cookie, draft));
    expect(result.statusCode).toBe(303);
    expect(statements).toHaveLength(12);
    expect(transactions).toEqual(['begin', 'commit']);
  });

  test('keeps answers, files and search by value, and leaves no draft', async () => {
    const draft = await readyDraft(site, world);
    const number = numberIn((await send(site, cookie, draft)).headers.location);
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
      .select(['draft_id', 'document_key'])
      .where('request_id', '=', request.id)
      .execute();
    expect(files).toEqual([{ draft_id: null, document_key: 'plan' }]);
  });

  test('is refused while something is missing, and when the démarche has closed', async () => {
    const missing = await send(site, cookie, await beginDraft(site, world));
    expect(missing.statusCode).toBe(422);
    const draft = await readyDraft(site, world);
    const procedure = world.procedure.id;
    await site.owner
      .updateTable('procedure')
      .set({ closes_on: '2026-11-01' })
      .where('id', '=', procedure)
      .execute();
    const closed = await send(site, cookie, draft);
    expect(closed.statusCode).toBe(409);
    expect(await htmlFaults(closed.body)).toEqual([]);
    expect(closed.body).toContain('Le dépôt est clos depuis le');
    const threshold = await site.get('/demarches/palmares/deposer', cookie);
    expect(threshold.body).toContain('Le dépôt est clos depuis le');
    await site.owner.updateTable('procedure').set({ closes_on: null }).where('id', '=', procedure).execute();
    expect((await send(site, cookie, draft)).statusCode).toBe(303);
  });

  test('files of a question that is no longer asked are not sent', async () => {
    const draft = await readyDraft(site, world);
    const orphan = {
      ...(await site.owner
        .selectFrom('file')
        .selectAll()
        .where('draft_id', '=', draft)
        .executeTakeFirstOrThrow()),
      id: newId(),
      document_key: 'retiree',
    };
    await site.owner.insertInto('file').values(orphan).execute();
    expect((await send(site, cookie, draft)).statusCode).toBe(303);
    expect(await site.owner.selectFrom('file').select('id').where('id', '=', orphan.id).execute()).toEqual(
      [],
    );
  });

  test('pressed again, or from the Back button, says that it was sent', async () => {
    const draft = await readyDraft(site, world);
    const first = await send(site, cookie, draft);
    const second = await send(site, cookie, draft);
    expect(second.headers.location).toBe(first.headers.location);
    for (const path of ['/pages/commune', '/recapitulatif', '/transmettre', '/supprimer', '/version']) {
      const back = await site.get(`/brouillons/${draft}${path}`, cookie);
      expect([path, back.headers.location]).toEqual([path, `/viorne/brouillons/${draft}`]);
      // A redirection the browser had kept would send « Back » round in circles.
      expect(back.headers['cache-control']).toBe('no-store');
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
    const model = await readyDraft(site, world);
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
      const answers = await Promise.all([1, 2, 3, 4].map(() => send(site, cookie, draft)));
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
