import { describe, expect, it } from 'vitest';
import {
  addGroupItem,
  forgetRemoved,
  groupAction,
  itemsOf,
  nextItemId,
  removedItems,
  removeGroupItem,
  restoreGroupItem,
} from './groups.ts';
import { entriesFromPost } from './posts.ts';
import { contestPage } from './testing/flower-contest.ts';
import type { Entries, FieldOf } from './types.ts';

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

  const three = {
    sites: ['1', '11', '2'],
    'sites.1.lieu': 'Place',
    'sites.11.lieu': 'Mairie',
    'sites.2.lieu': 'Parc',
    nom: 'x',
  };

  it('that are removed keep what was typed in them, beside the list', () => {
    const entries = removeGroupItem(three, 'sites', '11');
    expect(entries).toEqual({ ...three, sites: ['1', '2'], '_removed.sites': ['11:2'] });
    expect(removedItems(entries, 'sites')).toEqual([{ id: '11', rank: 2 }]);
    expect(removeGroupItem(entries, 'sites', '11')).toBe(entries);
  });

  it('that are brought back stand where they were', () => {
    const removed = removeGroupItem(removeGroupItem(three, 'sites', '11'), 'sites', '1');
    expect(removed.sites).toEqual(['2']);
    const back = restoreGroupItem(restoreGroupItem(removed, 'sites', '1'), 'sites', '11');
    expect(back).toEqual(three);
    expect(restoreGroupItem(back, 'sites', '1')).toBe(back);
  });

  it('give their id to no other while they may come back', () => {
    const removed = removeGroupItem(three, 'sites', '11');
    expect(nextItemId(removed, 'sites')).toBe('12');
    const all: Entries = three;
    const emptied = ['1', '11', '2'].reduce((entries, id) => removeGroupItem(entries, 'sites', id), all);
    expect(itemsOf(sites, emptied)).toEqual(['3']);
  });

  it('are forgotten after ten removals, and once another page was saved', () => {
    const ids = Array.from({ length: 12 }, (_, index) => String(index + 1));
    const many = { sites: ids, ...Object.fromEntries(ids.map((id) => [`sites.${id}.lieu`, 'x'])) };
    const removed = ids.reduce((entries, id) => removeGroupItem(entries, 'sites', id), many as Entries);
    expect(removedItems(removed, 'sites').map(({ id }) => id)).toEqual(ids.slice(2));
    expect(removed).not.toHaveProperty(['sites.2.lieu']);
    expect(forgetRemoved(removed, page)).toEqual(removed);
    expect(forgetRemoved(removed, contestPage('commune'))).toEqual({ sites: [] });
  });

  it('are listed as removed by nobody but the form itself', () => {
    expect(removedItems({ '_removed.sites': ['a.b:1', '2:x', '3'] }, 'sites')).toEqual([]);
    expect(entriesFromPost(page, { sites: '1', '_removed.sites': '2:1' })).toEqual({ sites: ['1'] });
  });
});

describe('the button pressed', () => {
  it.each([
    ['add:sites', { act: 'add', group: 'sites' }],
    ['remove:sites:2', { act: 'remove', group: 'sites', item: '2' }],
    ['restore:sites:2', { act: 'restore', group: 'sites', item: '2' }],
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
