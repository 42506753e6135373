import { describe, expect, it } from 'vitest';
import { applyPost, entriesFromPost, pageInputs } from './posts.ts';
import { contestPage } from './testing/flower-contest.ts';

const commune = contestPage('commune');
const plantations = contestPage('plantations');

describe('the inputs of a page', () => {
  it('are those of its fields and of the items listed', () => {
    expect(pageInputs(plantations, { sites: ['7'] })).toEqual([
      'sites',
      'sites.7.lieu',
      'sites.7.surface',
      'sites.7.arbres',
      'sites.7.age',
      'date.day',
      'date.month',
      'date.year',
    ]);
  });

  it('leave out what nobody types', () => {
    expect(pageInputs(commune, {})).not.toContain('edition');
    expect(pageInputs(plantations, {})).not.toContain('total');
  });
});

describe('a post', () => {
  it('brings only what the page asks, as typed', () => {
    const posted = {
      nom: ' Plassans\u0000 ',
      edition: '1999',
      prix: 'x',
      _action: 'continue',
      'adresse.zork': 'y',
    };
    expect(entriesFromPost(commune, posted)).toEqual({ nom: ' Plassans ' });
  });

  it('brings one text where one is asked, and a list where several are', () => {
    const posted = {
      nom: ['Plassans', 'Autre'],
      sites: '1',
      'sites.1.arbres': 'chene',
      'sites.1.lieu': { a: 1 },
    };
    expect(entriesFromPost(commune, posted)).toEqual({ nom: 'Plassans' });
    expect(entriesFromPost(plantations, posted)).toEqual({ sites: ['1'], 'sites.1.arbres': ['chene'] });
  });

  it('unticks only the boxes that were there', () => {
    expect(entriesFromPost(commune, { nom: 'Plassans' })).not.toHaveProperty('lettre');
    expect(entriesFromPost(commune, { '_shown.lettre': '1' })).toEqual({ lettre: '' });
    expect(entriesFromPost(plantations, { sites: '1', '_shown.sites.1.arbres': '1' })).toEqual({
      sites: ['1'],
      'sites.1.arbres': [],
    });
  });

  it('lists items in one input, and refuses ids that are not', () => {
    expect(entriesFromPost(plantations, { sites: '1 2 2 <b> ../..' })).toEqual({ sites: ['1', '2'] });
    expect(entriesFromPost(plantations, { sites: '' })).toEqual({ sites: [] });
  });

  it.each([null, undefined, 3, 'nom=x', [], ['nom']])('brings nothing when it is %j', (posted) => {
    expect(entriesFromPost(commune, posted)).toEqual({});
  });
});

describe('a draft after a post', () => {
  it('keeps the rest, and what is hidden', () => {
    const before = { nom: 'Plassans', annee: '2019', sites: ['1'], 'sites.1.lieu': 'Place' };
    expect(applyPost(commune, before, { primee: 'no' })).toEqual({ ...before, primee: 'no' });
  });

  it('forgets the items that are gone', () => {
    const before = {
      sites: ['1', '2'],
      'sites.1.lieu': 'Place',
      'sites.2.lieu': 'Mairie',
      sitesVisites: 'x',
    };
    expect(applyPost(plantations, before, { sites: '2' })).toEqual({
      sites: ['2'],
      'sites.2.lieu': 'Mairie',
      sitesVisites: 'x',
    });
  });
});
