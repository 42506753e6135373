import { afterAll, beforeAll, expect, test } from 'vitest';
import { htmlFaults } from '../../../ui/testing.ts';
import { openService, type Service } from '../../testing.ts';

let service: Service;
beforeAll(async () => {
  service = await openService();
});
afterAll(() => service.close());

const path = (number: string) => `/agent/demandes/${number}/complement`;
const taken = async (): Promise<string> => {
  const number = await service.file({ answers: { nom: 'Plassans', deja: true, annee: 2019 } });
  await service.post(`/agent/demandes/${number}/prendre-en-charge`, service.agent);
  return number;
};
const complementOf = (number: string) =>
  service.ground.owner
    .selectFrom('complement')
    .innerJoin('request', 'request.id', 'complement.request_id')
    .select(['complement.explanation', 'complement.reasons', 'request.status'])
    .where('request.number', '=', number)
    .execute();

test('offers a place for a reason on each answer of the request', async () => {
  const page = await service.get(path(await taken()), service.agent);
  expect(page.statusCode).toBe(200);
  for (const name of ['explication', 'motif.nom', 'motif.deja', 'motif.annee', 'motif.photos'])
    expect(page.body).toContain(`name="${name}"`);
  // The button is one key away, and so is each part, whatever the number of answers in between.
  expect(page.body).toMatch(/<\/h2>[\s\S]*?<nav[^>]*>(<ul[^>]*>)<li><a class="filter" href="#envoyer"/);
  expect(page.body).toMatch(/<button[^>]* id="envoyer"/);
  for (const [, part] of page.body.matchAll(/class="filter" href="#(partie-\d)"/g))
    expect(page.body).toContain(`<h3 id="${part}"`);
  expect(page.body).toContain('href="#partie-1"');
  expect(page.body).not.toContain('<details class="details" open');
  expect(await htmlFaults(page.body)).toEqual([]);
});

test('with nothing said, or too much, comes back with all that was typed', async () => {
  const number = await taken();
  const empty = await service.post(path(number), service.agent, { explication: ' ', 'motif.nom': '' });
  expect(empty.statusCode).toBe(422);
  expect(empty.body).toContain('Expliquez ce qu’il manque, ou indiquez au moins un point à revoir.');
  expect(await htmlFaults(empty.body)).toEqual([]);
  const long = await service.post(path(number), service.agent, {
    explication: 'Deux points.',
    'motif.annee': 'x'.repeat(10_001),
    'motif.nom': 'Nom <entier>',
  });
  expect(long.statusCode).toBe(422);
  expect(long.body).toContain('href="#motif-annee"');
  expect(long.body).toContain('x'.repeat(10_001));
  expect(long.body).toContain('Nom &lt;entier>');
  expect(long.body.match(/<details class="details" open/g)).toHaveLength(2);
  expect(await complementOf(number)).toEqual([]);
});

test('is recorded with its reasons in the order of the form, and locks the request', async () => {
  const number = await taken();
  const asked = {
    'motif.annee': 'Quelle édition ?\r\nPrécisez.',
    'motif.nom': ' Nom entier ',
    'motif.pirate': 'x',
  };
  const sent = await service.post(path(number), service.agent, asked);
  expect(sent.statusCode).toBe(303);
  expect(await complementOf(number)).toEqual([
    {
      explanation: '',
      status: 'awaiting_complement',
      reasons: [
        { field: 'nom', label: 'Nom de la commune', reason: 'Nom entier' },
        { field: 'annee', label: 'En quelle année ?', reason: 'Quelle édition ?\nPrécisez.' },
      ],
    },
  ]);
  // The same click again, by the same person, with the same words: it is done. By somebody else: it is told, words kept.
  expect((await service.post(path(number), service.agent, asked)).statusCode).toBe(303);
  const late = await service.post(path(number), service.colleague, { explication: 'Je vois <autre chose>.' });
  expect(late.statusCode).toBe(409);
  expect(late.body).toContain('Je vois &lt;autre chose>.');
  expect(late.body).toContain('Complément d’information demandé');
  expect(await htmlFaults(late.body)).toEqual([]);
  expect((await service.get(path(number), service.agent)).statusCode).toBe(409);
  expect(await complementOf(number)).toHaveLength(1);
});

test('is not asked before somebody took the request in charge', async () => {
  const number = await service.file();
  expect((await service.get(path(number), service.agent)).statusCode).toBe(409);
  const sent = await service.post(path(number), service.agent, { explication: 'x' });
  expect(sent.statusCode).toBe(409);
});

test('sent twice is asked once; corrected after « back », it is given back and not said to be sent', async () => {
  const number = await taken();
  const asked = { explication: 'Un point.', 'motif.nom': 'Nom entier' };
  for (const _press of [1, 2])
    expect((await service.post(path(number), service.agent, asked)).headers.location).toContain(
      'fait=complement',
    );
  const corrected = { ...asked, 'motif.nom': 'Nom entier, sans sigle' };
  const answer = await service.post(path(number), service.agent, corrected);
  expect(answer.statusCode).toBe(409);
  expect(answer.body).toContain('Nom entier, sans sigle');
  expect(await htmlFaults(answer.body)).toEqual([]);
  expect(await complementOf(number)).toHaveLength(1);
});
