import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newFormVersion } from '../../../../tests/ground/index.ts';
import type { ReceivedFile } from '../../../documents/index.ts';
import { countStatements } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/identifiers/index.ts';
import { requestComplement, takeInCharge } from '../../../requests/index.ts';
import { htmlFaults } from '../../../ui/testing.ts';
import { openService, type Service } from '../../testing.ts';

let service: Service;
beforeAll(async () => {
  service = await openService();
});
afterAll(() => service.close());

const path = (number: string, rest = '') => `/agent/demandes/${number}${rest}`;
const words = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ');

const actOf = () => ({
  side: 'authority' as const,
  portal: service.portal,
  viewer: {
    account: service.agent.account.id,
    session: newId(),
    email: '',
    civility: 'madam' as const,
    firstName: 'Paul',
    lastName: 'Garnier',
    spaces: [],
    staff: { role: null, teams: [{ team: service.team.id, role: 'agent' as const }], position: '' },
  },
});

describe('the page of a request', () => {
  test('shows answers, whose turn it is, the legal clock, the service, and one thing to do', async () => {
    const number = await service.file({ answers: { nom: 'Plassans', courriel: 'mairie@plassans.example' } });
    const page = await service.get(path(number), service.agent);
    expect(page.statusCode).toBe(200);
    expect(await htmlFaults(page.body)).toEqual([]);
    for (const said of [
      'Nom de la commune Plassans',
      'C’est à votre service d’agir',
      'Décision implicite de rejet le dimanche 3 janvier 2027',
      'Dans 61 jours',
      'MAIRIE DE LA VILLE FLEURIE',
      'Déposée par Claire Fontaine',
      'Service environnement',
      'Aucun document joint',
      'Demande transmise',
    ])
      expect(words(page.body)).toContain(said);
    expect(page.body.match(/button--primary/g)).toHaveLength(1);
    expect(page.body).toContain(`action="/viorne${path(number, '/prendre-en-charge')}"`);
    expect(page.body).not.toContain('issue=accepter');
    expect(page.body).toContain(`href="/viorne${path(number, '/messages#message')}"`);
    const thread = await service.get(path(number, '/messages'), service.agent);
    expect(thread.body).toMatch(/<textarea[^>]* id="message"/);
  });

  test('is taken in charge once; whoever clicks twice sees it taken', async () => {
    const number = await service.file();
    const take = (person = service.agent) => service.post(path(number, '/prendre-en-charge'), person);
    const taken = await take();
    expect(taken.statusCode).toBe(303);
    expect(taken.headers.location).toBe(`/viorne${path(number)}?fait=prise-en-charge`);
    expect((await take()).statusCode).toBe(303);
    const page = await service.get(`${path(number)}?fait=prise-en-charge`, service.agent);
    expect(words(page.body)).toContain('Vous avez pris cette demande en charge.');
    expect(words(page.body)).toContain('Suivie par Paul Garnier');
    expect(page.body.match(/button--primary/g)).toHaveLength(1);
    for (const issue of ['accepter', 'refuser', 'classer']) expect(page.body).toContain(`issue=${issue}`);
    const second = await take(service.colleague);
    expect(second.statusCode).toBe(409);
    expect(words(second.body)).toContain('Cette demande a changé d’état entre-temps');
    expect(words(second.body)).toContain('Demande prise en charge Par Paul Garnier');
    expect(await htmlFaults(second.body)).toEqual([]);
  });

  test('completed, says what changed since it was sent before', async () => {
    const number = await service.file({ answers: { nom: 'Plassans', deja: true, annee: 2019 } });
    await takeInCharge(service.ground.platform, actOf(), number);
    const reasons = [{ field: 'annee', label: 'En quelle année ?', reason: 'Ce n’était pas un concours.' }];
    await requestComplement(service.ground.platform, actOf(), number, { explanation: 'À revoir.', reasons });
    const waiting = await service.get(path(number), service.agent);
    expect(await htmlFaults(waiting.body)).toEqual([]);
    for (const said of [
      'C’est à la personne d’agir',
      'À revoir : Ce n’était pas un concours.',
      'Délai légal suspendu',
    ])
      expect(words(waiting.body)).toContain(said);
    expect(waiting.body).not.toContain('button--primary');
    expect(waiting.body).not.toContain('issue=');
    await service.complete(number, { answers: { nom: 'Plassans', deja: false } });
    const back = await service.get(path(number), service.agent);
    expect(words(back.body)).toContain('Ce qui a changé depuis l’envoi précédent');
    expect(words(back.body)).toContain('Avez-vous déjà participé ? Avant : Oui Maintenant : Non');
    expect(words(back.body)).toMatch(/En quelle année \? Avant : 2 ?019 Maintenant : non renseigné/);
    expect(words(back.body)).toContain('Vous aviez demandé : Ce n’était pas un concours.');
    expect(back.body.match(/Vous aviez demandé/g)).toHaveLength(1);
    const history = await service.get(path(number, '/historique'), service.agent);
    expect(history.body).toMatch(/<p class="kept-lines">À revoir.<\/p><ul><li[^>]*>[^<]*En quelle année \?/);
    expect(words(history.body)).toContain('« En quelle année ? » : Ce n’était pas un concours.');
    expect(await htmlFaults(history.body)).toEqual([]);
    expect(back.body).toContain('summary-row--changed');
    expect(await htmlFaults(back.body)).toEqual([]);
  });

  test('of 300 answers, 20 files and two submissions costs eight statements at most', async () => {
    const fields = Array.from({ length: 300 }, (_, index) => ({
      key: `q${index}`,
      kind: 'text',
      label: `Question ${index}`,
      required: false,
    }));
    const documents = Array.from({ length: 5 }, (_, index) => ({
      key: `d${index}`,
      kind: 'document',
      label: `Document ${index}`,
      required: false,
    }));
    const pages = [0, 1].map((half) => ({
      key: `p${half}`,
      title: `Page ${half}`,
      fields: fields.slice(half * 150, half * 150 + 150),
    }));
    const definition = { pages: [...pages, { key: 'pieces', title: 'Pièces', fields: documents }] };
    const versions = [
      await newFormVersion(service.ground.database, service.procedure, definition, 2),
      await newFormVersion(service.ground.database, service.procedure, definition, 3),
    ];
    const blob = await service.ground.platform.blobs.put(Readable.from(['photo']), { maximumBytes: 10 });
    const file = (index: number): ReceivedFile => ({ ...blob, name: `photo-${index}.jpg`, kind: 'jpeg' });
    const answers = Object.fromEntries(fields.map(({ key }) => [key, `Réponse à ${key}`]));
    const files = Object.fromEntries(
      documents.map(({ key }, index) => [key, [0, 1, 2, 3].map((rank) => file(index * 4 + rank))]),
    );
    const number = await service.file({ answers, files, form: versions[0]?.id ?? '' });
    await takeInCharge(service.ground.platform, actOf(), number);
    await requestComplement(service.ground.platform, actOf(), number, { explanation: 'x', reasons: [] });
    await service.complete(number, {
      answers: { ...answers, q7: 'Autre' },
      files,
      form: versions[1]?.id ?? '',
    });
    for (const part of ['', '/messages', '/historique', '/complement', '/decision?issue=refuser']) {
      const { result, statements } = await countStatements(() =>
        service.get(path(number, part), service.agent),
      );
      expect(result.statusCode).toBe(200);
      expect(statements.length).toBeGreaterThan(2);
      expect(statements.length).toBeLessThanOrEqual(8);
    }
    const page = await service.get(path(number), service.agent);
    expect(page.body.match(/\/apercu"/g)).toHaveLength(20);
    expect(words(page.body)).toContain('Avant : Réponse à q7 Maintenant : Autre');
    expect(await htmlFaults(page.body)).toEqual([]);
  });
});

describe('who may', () => {
  const reading = ['', '/messages', '/historique'];
  const acting = ['/complement', '/decision?issue=accepter'];
  const posting = ['/prendre-en-charge', '/messages', '/complement', '/decision?issue=refuser'];

  test('nobody but the staff of its team learns that a request exists', async () => {
    const number = await service.file();
    const others = [service.stranger, service.foreigner, service.secretary];
    for (const person of others) {
      for (const rest of [...reading, ...acting])
        expect((await service.get(path(number, rest), person)).statusCode).toBe(404);
      for (const rest of posting)
        expect((await service.post(path(number, rest), person, { motifs: 'x' })).statusCode).toBe(404);
    }
    for (const rest of [...reading, ...acting])
      expect((await service.get(path(number, rest))).statusCode).toBe(303);
    const unknown = await service.get(path('234C-679D'), service.agent);
    expect(unknown.statusCode).toBe(404);
    for (const wrong of ['x', '234C-679', `${number}/autre`, `${number}/dossier`])
      expect((await service.get(path(wrong), service.agent)).statusCode).toBe(404);
  });

  test('who only reads sees the request, and no way to change it', async () => {
    const number = await service.file();
    for (const rest of reading) {
      const page = await service.get(path(number, rest), service.reader);
      expect(page.statusCode).toBe(200);
      expect(page.body).not.toMatch(/prendre-en-charge|issue=|name="cle"/);
    }
    for (const rest of acting)
      expect((await service.get(path(number, rest), service.reader)).statusCode).toBe(404);
    for (const rest of posting)
      expect((await service.post(path(number, rest), service.reader, { motifs: 'x' })).statusCode).toBe(404);
  });
});
