import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countStatements } from '../platform/database/index.ts';
import {
  beginDraft,
  type FilingSite,
  fieldsOf,
  fill,
  htmlFaults,
  openFilingSite,
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

const pageOf = (draft: string, page: string) => `/brouillons/${draft}/pages/${page}`;
const draftIn = (answer: { headers: { location?: string } } | undefined): string =>
  /\/brouillons\/([0-9a-f-]{36})$/.exec(answer?.headers.location ?? '')?.[1] ?? 'none';
const here = (path: string) => `/viorne${path}`;

describe('the threshold', () => {
  test('sends to sign in, and back', async () => {
    const answer = await site.get('/demarches/palmares/deposer');
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toBe(
      '/viorne/connexion?retour=%2Fviorne%2Fdemarches%2Fpalmares%2Fdeposer',
    );
  });

  test('begins a draft filled with what is known, once for one button pressed twice', async () => {
    const page = await site.get('/demarches/palmares/deposer', cookie);
    expect(await htmlFaults(page.body)).toEqual([]);
    const fields = fieldsOf(page.body);
    const answers = await Promise.all(
      [1, 2].map(() => site.post('/demarches/palmares/deposer', fields, cookie)),
    );
    expect(answers.map((answer) => answer.statusCode)).toEqual([303, 303]);
    expect(answers[0]?.headers.location).toBe(answers[1]?.headers.location);
    const draft = draftIn(answers[0]);
    const form = await site.get(pageOf(draft, 'commune'), cookie);
    expect(fieldsOf(form.body)).toMatchObject({
      nom: 'MAIRIE DE LA VILLE FLEURIE',
      courriel: 'claire@ville.example',
    });
    expect(form.body).toContain('Repris de votre organisme');
    const again = await site.get('/demarches/palmares/deposer', cookie);
    expect(again.body).toContain('Vous avez déjà commencé');
    expect(await htmlFaults(again.body)).toEqual([]);
  });

  test('asks for an organisation when there is none', async () => {
    const page = await site.get('/demarches/palmares/deposer', world.agent.cookie);
    expect(page.body).toContain('Créer un organisme');
    expect(await htmlFaults(page.body)).toEqual([]);
    const answer = await site.post('/demarches/palmares/deposer', {}, world.agent.cookie);
    expect(answer.headers.location).toBe(here('/demarches/palmares/deposer'));
  });

  test('does not exist for a démarche that is not there', async () => {
    expect((await site.get('/demarches/inconnue/deposer', cookie)).statusCode).toBe(404);
  });
});

describe('a page of the form', () => {
  test('is valid, counts five statements at most, and so does posting it', async () => {
    const draft = await beginDraft(site, world);
    await site.get(pageOf(draft, 'commune'), cookie);
    const read = await countStatements(() => site.get(pageOf(draft, 'commune'), cookie));
    expect(read.statements).toHaveLength(3);
    expect(read.writes).toBe(2);
    expect(await htmlFaults(read.result.body)).toEqual([]);
    const fields = { ...fieldsOf(read.result.body), deja: 'no' };
    const written = await countStatements(() => site.post(pageOf(draft, 'commune'), fields, cookie));
    expect(written.result.statusCode).toBe(303);
    expect(written.result.headers.location).toBe(here(pageOf(draft, 'sites')));
    expect(written.statements).toHaveLength(5);
    expect(written.transactions).toEqual(['begin', 'commit']);
    for (const page of ['sites', 'pieces'])
      expect(await htmlFaults((await site.get(pageOf(draft, page), cookie)).body)).toEqual([]);
  });

  test('comes back with everything typed, right or wrong', async () => {
    const draft = await beginDraft(site, world);
    const answer = await fill(site, cookie, pageOf(draft, 'commune'), {
      courriel: 'pas une adresse',
      nom: '',
    });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toMatch(/<title>Erreur\u00a0: /);
    expect(await htmlFaults(answer.body)).toEqual([]);
    expect(fieldsOf(answer.body)).toMatchObject({ courriel: 'pas une adresse', nom: '' });
    const later = await site.get(pageOf(draft, 'commune'), cookie);
    expect(fieldsOf(later.body)).toMatchObject({ courriel: 'pas une adresse' });
    expect(later.body).not.toContain('error-summary-title');
  });

  test('shows new questions before calling them missing, when the browser runs no script', async () => {
    const draft = await beginDraft(site, world);
    const answer = await fill(site, cookie, pageOf(draft, 'commune'), { deja: 'yes' });
    expect(answer.headers.location).toBe(here(`${pageOf(draft, 'commune')}?fait=nouvelles-questions`));
    const page = await site.get(answer.headers.location ?? '', cookie);
    expect(page.body).toContain('De nouvelles questions apparaissent');
    expect(page.body).not.toContain('error-summary-title');
    const next = await fill(site, cookie, pageOf(draft, 'commune'), {});
    expect(next.statusCode).toBe(422);
    expect((await fill(site, cookie, pageOf(draft, 'commune'), { annee: '2024' })).statusCode).toBe(303);
  });

  test('with a script, a question that appeared was seen', async () => {
    const draft = await beginDraft(site, world);
    const answer = await fill(site, cookie, pageOf(draft, 'commune'), { deja: 'yes', _conditions: '1' });
    expect(answer.statusCode).toBe(422);
  });

  test('keeps what is not valid when one saves and quits', async () => {
    const draft = await beginDraft(site, world);
    const answer = await fill(site, cookie, pageOf(draft, 'commune'), {
      courriel: 'à finir',
      _action: 'save',
    });
    expect(answer.headers.location).toBe(here('/brouillons?fait=enregistrement'));
    const list = await site.get(answer.headers.location ?? '', cookie);
    expect(await htmlFaults(list.body)).toEqual([]);
    expect(list.body).toContain('Votre brouillon est enregistré');
    const resumed = await site.get(`/brouillons/${draft}`, cookie);
    expect(resumed.headers.location).toBe(here(pageOf(draft, 'commune')));
    expect(fieldsOf((await site.get(pageOf(draft, 'commune'), cookie)).body)).toMatchObject({
      courriel: 'à finir',
    });
  });

  test('posted after the session ended keeps what was typed until one is back', async () => {
    const draft = await beginDraft(site, world);
    const held = fieldsOf((await site.get(pageOf(draft, 'commune'), cookie)).body);
    const ended = await site.post(pageOf(draft, 'commune'), { ...held, nom: 'Tapé trop tard', deja: 'no' });
    expect(ended.statusCode).toBe(401);
    expect(await htmlFaults(ended.body)).toEqual([]);
    expect(ended.body).toContain('Votre session est terminée');
    const saved = await site.post(pageOf(draft, 'commune'), fieldsOf(ended.body), cookie);
    expect(saved.headers.location).toBe(here(pageOf(draft, 'sites')));
    const page = await site.get(pageOf(draft, 'commune'), cookie);
    expect(fieldsOf(page.body)).toMatchObject({ nom: 'Tapé trop tard', deja: 'no' });
  });

  test('goes back without losing anything', async () => {
    const draft = await beginDraft(site, world);
    const answer = await fill(site, cookie, pageOf(draft, 'sites'), {
      'lieux.1.lieu': 'Parc',
      _action: 'back',
    });
    expect(answer.headers.location).toBe(here(pageOf(draft, 'commune')));
    expect(fieldsOf((await site.get(pageOf(draft, 'sites'), cookie)).body)).toMatchObject({
      'lieux.1.lieu': 'Parc',
    });
  });

  test('no longer says where a value comes from once it is corrected', async () => {
    const draft = await beginDraft(site, world);
    await fill(site, cookie, pageOf(draft, 'commune'), { nom: 'Plassans', _action: 'compare' });
    const page = await site.get(pageOf(draft, 'commune'), cookie);
    expect(page.body).not.toContain('Repris de votre organisme');
    expect(page.body).toContain('Repris de votre compte');
  });

  test('that is hidden, or that no form has, leads to one that is asked', async () => {
    const draft = await beginDraft(site, world);
    const answer = await site.get(pageOf(draft, 'inconnue'), cookie);
    expect(answer.headers.location).toBe(here(`/brouillons/${draft}`));
  });
});

describe('hostile posts', () => {
  test('inputs that the page does not have are not kept', async () => {
    const draft = await beginDraft(site, world);
    await fill(site, cookie, pageOf(draft, 'commune'), {
      inconnu: 'x',
      'lieux.1.lieu': 'autre page',
      __proto__: 'x',
      constructor: 'x',
      deja: 'no',
    });
    const row = await site.owner
      .selectFrom('draft')
      .select('entries')
      .where('id', '=', draft)
      .executeTakeFirstOrThrow();
    expect(Object.keys(row.entries as object).sort()).toEqual(['courriel', 'deja', 'nom']);
  });

  test('huge and broken values are cut, never refused with an error of ours', async () => {
    const draft = await beginDraft(site, world);
    const answer = await fill(site, cookie, pageOf(draft, 'commune'), { nom: `\u0000${'é'.repeat(60_000)}` });
    expect(answer.statusCode).toBe(422);
    const tooBig = await fill(site, cookie, pageOf(draft, 'commune'), { nom: 'a'.repeat(600_000) });
    expect(tooBig.statusCode).toBe(413);
  });

  test('a draft of somebody else does not exist, by any address', async () => {
    const draft = await beginDraft(site, world);
    const others = [world.stranger.cookie, world.agent.cookie];
    const paths = ['', '/pages/commune', '/recapitulatif', '/transmettre', '/supprimer', '/version'];
    for (const other of others) {
      for (const path of paths) {
        const address = `/brouillons/${draft}${path}`;
        expect([address, (await site.get(address, other)).statusCode]).toEqual([address, 404]);
      }
      const posts = [
        '/pages/commune',
        '/saisie',
        '/transmettre',
        '/supprimer',
        '/version',
        '/documents/plan',
        '/documents/plan/retirer',
        '/documents/plan/envois',
      ];
      for (const path of posts) {
        const fields = {
          certification: 'oui',
          donnees: 'oui',
          confirmation: 'oui',
          _form: String(world.procedure.form_version_id),
          _version: '1',
          _page: 'commune',
          taille: '10',
        };
        const answer = await site.post(`/brouillons/${draft}${path}`, fields, other);
        expect([path, answer.statusCode]).toEqual([path, 404]);
      }
    }
    expect((await site.get('/brouillons/pas-un-identifiant', cookie)).statusCode).toBe(404);
  });

  test('a page of another site cannot post', async () => {
    const draft = await beginDraft(site, world);
    const answer = await site.post(pageOf(draft, 'commune'), {}, cookie, { 'sec-fetch-site': 'cross-site' });
    expect(answer.statusCode).toBe(403);
  });
});
