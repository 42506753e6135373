import { describe, expect, it } from 'vitest';
import { addGroupItem, groupAction, itemsOf, nextItemId, removeGroupItem } from './groups.ts';
import { contestPage } from './testing/flower-contest.ts';
import type { FieldOf } from './types.ts';

const page = contestPage('plantations');
const sites = page.fields[0] as FieldOf<'group'>;

describe('the items of a group', () => {
  it('are blank ones up to the minimum', () => {
    expect(itemsOf(sites, {})).toEqual(['1']);
    expect(itemsOf({ ...sites, minimum: 3 }, { sites: ['2'] })).toEqual(['2', '1', '3']);
    expect(itemsOf({ ...sites, required: false }, {})).toEqual([]);
  });

  it('are added at the end, under an id that none has', () => {
    const entries = addGroupItem({ sites: ['1', '9'] }, 'sites', nextItemId({ sites: ['1', '9'] }, 'sites'));
    expect(entries).toEqual({ sites: ['1', '9', '10'] });
    expect(addGroupItem(entries, 'sites', '9')).toBe(entries);
    expect(addGroupItem(entries, 'sites', 'a.b')).toBe(entries);
    expect(nextItemId({}, 'sites')).toBe('1');
  });

  it('are removed with what was typed in them', () => {
    const entries = { sites: ['1', '11'], 'sites.1.lieu': 'Place', 'sites.11.lieu': 'Mairie', nom: 'x' };
    expect(removeGroupItem(entries, 'sites', '1')).toEqual({
      sites: ['11'],
      'sites.11.lieu': 'Mairie',
      nom: 'x',
    });
  });
});

describe('the button pressed', () => {
  it.each([
    ['add:sites', { act: 'add', group: 'sites' }],
    ['remove:sites:2', { act: 'remove', group: 'sites', item: '2' }],
    ['remove:sites:a.b', undefined],
    ['remove:sites', undefined],
    ['add:zork', undefined],
    ['add:date', undefined],
    ['continue', undefined],
    ['', undefined],
  ])('%j asks for %j', (action, expected) => {
    expect(groupAction(page, { _action: action })).toEqual(expected);
  });

  it('is none when the post is not one', () => {
    expect(groupAction(page, null)).toBeUndefined();
  });
});
