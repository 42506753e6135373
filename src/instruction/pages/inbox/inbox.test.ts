import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countStatements } from '../../../platform/database/index.ts';
import { cancelRequest } from '../../../requests/index.ts';
import { htmlFaults } from '../../../ui/testing.ts';
import { openService, type Service } from '../../testing.ts';

let service: Service;
let first: string;
let second: string;
beforeAll(async () => {
  service = await openService();
  first = await service.file({ answers: { nom: 'Plassans', projet: 'Des glycines partout' } });
  service.ground.setNow('2026-11-05T13:05:00Z');
  second = await service.file({ answers: { nom: 'Beaulieu' } });
  service.ground.setNow('2026-11-08T13:05:00Z');
});
afterAll(() => service.close());

const numbersIn = (html: string) =>
  [...html.matchAll(/\/agent\/demandes\/([0-9A-Z]{4}-[0-9A-Z]{4})"/g)].map(([, number]) => number);

describe('the inbox', () => {
  test('shows each open request, the last moved first, in four statements', async () => {
    const { result, statements } = await countStatements(() => service.get('/agent', service.agent));
    expect(statements).toHaveLength(4);
    expect(result.statusCode).toBe(200);
    expect(result.headers['cache-control']).toBe('private, no-store');
    expect(numbersIn(result.body)).toEqual([second, first]);
    for (const words of [
      'Palmarès des Villes',
      'MAIRIE DE LA VILLE FLEURIE',
      '<th scope="col">Dernière activité</th>',
      'il y a 5\u00a0jours<span class="hidden-text"> mardi 3 novembre 2026</span>',
      'Transmise',
    ])
      expect(result.body).toContain(words);
    expect(await htmlFaults(result.body)).toEqual([]);
  });

  test('sorts by age', async () => {
    const page = await service.get('/agent?tri=ancien', service.agent);
    expect(numbersIn(page.body)).toEqual([first, second]);
    expect(page.body).toContain('<th scope="col">Reçue</th>');
  });

  test('is counted from kept counters, list by list', async () => {
    const { body } = await service.get('/agent', service.agent);
    const counts = [
      ...body.matchAll(/filter-label">([^<]+)<\/span>(?:<span class="filter-count">\s*(\d+))?/g),
    ];
    const byLabel = Object.fromEntries(counts.map(([, label = '', count]) => [label, count]));
    expect(byLabel).toMatchObject({ 'Demandes ouvertes': '2', 'À prendre en charge': '2', 'En cours': '0' });
    expect(byLabel['Mes dossiers']).toBeUndefined();
  });

  test('searches by number, by name and by words of the answers, everywhere or in one list', async () => {
    const search = async (q: string, more = '') =>
      numbersIn((await service.get(`/agent?q=${encodeURIComponent(q)}${more}`, service.agent)).body);
    expect(await search(first.replace('-', '').toLowerCase())).toEqual([first]);
    expect(await search('mairie ville')).toEqual([second, first]);
    expect(await search('glycine')).toEqual([first]);
    expect(await search('glycine', '&vue=en-cours')).toEqual([]);
    expect(await search('glycine', '&vue=a-prendre-en-charge&tri=ancien')).toEqual([first]);
    const { result, statements } = await countStatements(() => service.get('/agent?q=zzz', service.agent));
    expect(statements).toHaveLength(4);
    expect(result.body).toContain('Aucune demande trouvée');
    expect(await htmlFaults(result.body)).toEqual([]);
  });

  test.each(["' or 1=1 --", '%', '_', 'a:* & !b', '\\', '🌷'.repeat(150)])(
    'takes « %s » for words',
    async (typed) => {
      const page = await service.get(`/agent?q=${encodeURIComponent(typed)}`, service.agent);
      expect(page.statusCode).toBe(200);
    },
  );
});

describe('who sees it', () => {
  test('only the staff, and only the requests of their teams', async () => {
    expect((await service.get('/agent')).statusCode).toBe(303);
    expect((await service.get('/agent', service.secretary)).statusCode).toBe(404);
    expect((await service.get('/agent', service.foreigner)).statusCode).toBe(404);
    const other = await service.get('/agent', service.stranger);
    expect(numbersIn(other.body)).toEqual([]);
    expect(other.body).toContain('Aucune demande dans cette liste');
    expect(other.body).not.toMatch(/filter-count">\s*[1-9]/);
    expect(numbersIn((await service.get('/agent?q=mairie', service.stranger)).body)).toEqual([]);
    for (const person of [service.colleague, service.reader])
      expect(numbersIn((await service.get('/agent', person)).body)).toEqual([second, first]);
  });

  test('« Mes dossiers » holds what the agent took, as long as it is open', async () => {
    const number = await service.file();
    await service.post(`/agent/demandes/${number}/prendre-en-charge`, service.agent);
    const mine = async (tri = '') =>
      numbersIn((await service.get(`/agent?vue=mes-dossiers${tri}`, service.agent)).body);
    expect(await mine()).toEqual([number]);
    expect(await mine('&tri=ancien')).toEqual([number]);
    expect(numbersIn((await service.get('/agent?vue=mes-dossiers', service.colleague)).body)).toEqual([]);
    const found = await service.get('/agent?vue=mes-dossiers&q=mairie', service.agent);
    expect(numbersIn(found.body)).toEqual([number]);
    const { ground, portal, account, space } = service;
    const spaces = [{ id: space, kind: 'organisation', name: '', role: 'manager' }] as const;
    const viewer = {
      account: account.id,
      session: '',
      email: '',
      civility: 'madam',
      firstName: '',
      lastName: '',
    } as const;
    await cancelRequest(
      ground.platform,
      { side: 'citizen', portal, viewer: { ...viewer, spaces, staff: undefined } },
      number,
    );
    expect(await mine()).toEqual([]);
    for (const view of ['terminees', 'annulees'])
      expect(numbersIn((await service.get(`/agent?vue=${view}`, service.agent)).body)).toEqual([number]);
  });
});

describe('pages', () => {
  test('follow each other by the rows, forward and back, without losing or repeating one', async () => {
    const { ground } = service;
    const rows = await ground.owner.selectFrom('request').selectAll().where('number', '=', first).execute();
    const [model] = rows;
    if (!model) throw new Error('no request to copy');
    // Sixty requests moved within one millisecond: only their identifiers tell them apart.
    for (let index = 0; index < 60; index += 1)
      await ground.owner
        .insertInto('request')
        .values({
          ...model,
          id: `01930000-0000-7000-8000-0000000000${String(index).padStart(2, '0')}`,
          number: `XXXX-XX${String(index).padStart(2, '0')}`,
          updated_at: '2026-10-01 10:00:00.123456+00',
        } as never)
        .execute();
    const all: (string | undefined)[] = [];
    const pages: string[] = [];
    let address: string | undefined = '/agent';
    while (address) {
      const { body } = await service.get(address, service.agent);
      pages.push(body);
      all.push(...[...body.matchAll(/table-link"[^>]*>([^<]+)</g)].map(([, number]) => number));
      const next: string | undefined = /href="\/viorne([^"]+)" rel="next"/.exec(body)?.[1];
      address = next?.replaceAll('&amp;', '&');
    }
    expect(pages).toHaveLength(2);
    expect(new Set(all).size).toBe(all.length);
    expect(all).toHaveLength(62);
    const back =
      /href="\/viorne([^"]+)" rel="prev"/.exec(pages[1] ?? '')?.[1]?.replaceAll('&amp;', '&') ?? '';
    const again = await service.get(back, service.agent);
    expect(numbersIn(again.body)).toEqual(numbersIn(pages[0] ?? ''));
    expect(again.body).not.toContain('rel="prev"');
    expect(await htmlFaults(pages[1] ?? '')).toEqual([]);
  });
});
