import { describe, expect, it } from 'vitest';
import { contest, contestEntries, contestPage } from './testing/flower-contest.ts';
import { newlyVisible, visibleFields, visiblePages } from './visibility.ts';

const keys = (list: { key: string }[]) => list.map(({ key }) => key);

describe('what is visible', () => {
  it('follows what was typed', () => {
    expect(keys(visiblePages(contest, {}))).toEqual(['commune', 'plantations']);
    expect(keys(visiblePages(contest, contestEntries))).toEqual(['commune', 'palmares', 'plantations']);
    expect(keys(visiblePages(contest, { ...contestEntries, annee: '1998' }))).toEqual([
      'commune',
      'plantations',
    ]);
  });

  it('does not depend on what is hidden, whatever remains typed in it', () => {
    expect(keys(visiblePages(contest, { ...contestEntries, primee: 'no' }))).toEqual([
      'commune',
      'plantations',
    ]);
  });

  it('is a list of fields for a page, none when the page is hidden', () => {
    expect(keys(visibleFields(contest, contestPage('commune'), {}))).not.toContain('annee');
    expect(keys(visibleFields(contest, contestPage('commune'), { primee: 'yes' }))).toContain('annee');
    expect(visibleFields(contest, contestPage('palmares'), {})).toEqual([]);
  });
});

describe('what a post made appear', () => {
  it('is told on the same page', () => {
    expect(keys(newlyVisible(contest, contestPage('commune'), {}, { primee: 'yes' }))).toEqual(['annee']);
    expect(
      newlyVisible(contest, contestPage('commune'), { primee: 'yes' }, { primee: 'yes', annee: '1' }),
    ).toEqual([]);
  });

  it('is told inside an item, but not for an item just added', () => {
    const page = contestPage('plantations');
    const before = { sites: ['1'] };
    expect(keys(newlyVisible(contest, page, before, { sites: ['1'], 'sites.1.arbres': ['chene'] }))).toEqual([
      'age',
    ]);
    expect(newlyVisible(contest, page, before, { sites: ['1', '2'] })).toEqual([]);
  });
});
