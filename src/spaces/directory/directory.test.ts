import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDirectory } from './index.ts';
import { legalFormOf } from './legal-form.ts';

const siret = '21700550300016';
const vesoul = {
  siren: '217005503',
  nom_complet: 'COMMUNE DE VESOUL',
  nom_raison_sociale: 'COMMUNE DE VESOUL',
  nature_juridique: '7210',
  statut_diffusion: 'O',
  siege: {
    siret,
    adresse: '58 RUE PAUL MOREL 70000 VESOUL',
    code_postal: '70000',
    libelle_commune: 'VESOUL',
  },
  matching_etablissements: [],
  complements: { identifiant_association: null },
};

describe('the directory of companies', () => {
  let server: Server;
  let url: string;
  let asked: IncomingMessage[];
  let answer: (response: ServerResponse) => void;
  let now = new Date('2026-11-03T09:00:00Z');

  beforeEach(async () => {
    asked = [];
    server = createServer((request, response) => {
      asked.push(request);
      answer(response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const says = (body: unknown, status = 200) => {
    answer = (response) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
  };
  const open = () => openDirectory({ url, userAgent: 'Guichet (test)', clock: () => now });

  it('gives the name, the form and the address of an establishment', async () => {
    says({ results: [vesoul], total_results: 1 });
    expect(await open().find(siret)).toEqual({
      kind: 'found',
      company: {
        siret,
        legalName: 'COMMUNE DE VESOUL',
        legalForm: 'mairie',
        rna: undefined,
        address: { street: '58 RUE PAUL MOREL', postcode: '70000', town: 'VESOUL' },
      },
    });
    expect(asked[0]?.url).toBe(`/search?q=${siret}&page=1&per_page=5`);
    expect(asked[0]?.headers['user-agent']).toBe('Guichet (test)');
  });

  it('finds an establishment that is not the head office', async () => {
    const school = { siret: '21700550300025', adresse: '1 RUE DE L ECOLE', code_postal: null };
    says({ results: [{ ...vesoul, matching_etablissements: [school] }] });
    expect(await open().find('21700550300025')).toMatchObject({
      kind: 'found',
      company: { address: { street: '1 RUE DE L ECOLE', postcode: '', town: '' } },
    });
  });

  it('gives nothing of others, nor of those who object to diffusion', async () => {
    says({ results: [{ ...vesoul, siege: { ...vesoul.siege, siret: '1' } }] });
    expect(await open().find(siret)).toEqual({ kind: 'unknown' });
    says({ results: [{ ...vesoul, statut_diffusion: 'P' }] });
    expect(await open().find(siret)).toEqual({ kind: 'unknown' });
    says({ results: [] });
    expect(await open().find(siret)).toEqual({ kind: 'unknown' });
  });

  it('asks once a day', async () => {
    says({ results: [vesoul] });
    const directory = open();
    expect(directory.recall(siret)).toBeUndefined();
    await directory.find(siret);
    await directory.find(siret);
    expect(asked).toHaveLength(1);
    expect(directory.recall(siret)?.legalName).toBe('COMMUNE DE VESOUL');
    now = new Date(now.getTime() + 25 * 3_600_000);
    expect(directory.recall(siret)).toBeUndefined();
    await directory.find(siret);
    expect(asked).toHaveLength(2);
  });

  it('is unavailable when it refuses, breaks, answers anything else or is not there', async () => {
    says({ erreur: 'trop' }, 429);
    expect(await open().find(siret)).toEqual({ kind: 'unavailable' });
    says({ anything: 'else' });
    expect(await open().find(siret)).toEqual({ kind: 'unavailable' });
    answer = (response) => void response.end('<html>');
    expect(await open().find(siret)).toEqual({ kind: 'unavailable' });
    answer = (response) => void response.destroy();
    expect(await open().find(siret)).toEqual({ kind: 'unavailable' });
    answer = (response) => void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();
    expect(await open().find(siret)).toEqual({ kind: 'unavailable' });
    const nowhere = openDirectory({ url: 'http://127.0.0.1:1', userAgent: '', clock: () => now });
    expect(await nowhere.find(siret)).toEqual({ kind: 'unavailable' });
  });

  it('is waited for three seconds, no more', async () => {
    answer = () => undefined;
    const started = performance.now();
    expect(await open().find(siret)).toEqual({ kind: 'unavailable' });
    const waited = performance.now() - started;
    expect(waited).toBeGreaterThan(2_500);
    expect(waited).toBeLessThan(6_000);
  });
});

describe('legal categories', () => {
  it('become a choice of our list when one is the same', () => {
    expect(
      ['7210', '7348', '7389', '9220', '9260', '5710', '1000', '6598', '3120', ''].map(legalFormOf),
    ).toEqual([
      'mairie',
      'intercommunalite',
      'etablissement-public',
      'association',
      'association-alsace-moselle',
      'societe-actions',
      'entrepreneur-individuel',
      'exploitation-agricole',
      undefined,
      undefined,
    ]);
  });
});
