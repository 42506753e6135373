import { expect, test } from 'vitest';
import type { Viewer, Visit } from '../access/index.ts';
import { menus } from '../program/menus.ts';
import { accountInfo, linksOf, navigationOf } from './navigation.ts';

const today = '2026-11-03';
const link = (path: string) => `/viorne${path}`;
const visitOf = (viewer: Partial<Viewer> | undefined): Visit =>
  ({ portal: { legal: {} }, viewer: viewer && { spaces: [], ...viewer }, link }) as unknown as Visit;
const agent = { staff: { role: 'agent' } } as unknown as Viewer;

const pathsOf = (items: readonly { href: string }[] | undefined) => items?.map(({ href }) => href);
const accountPaths = (viewer: Partial<Viewer>) => {
  const visit = visitOf(viewer);
  return pathsOf(accountInfo(visit, visit.viewer as Viewer, { menus, today, space: undefined }).links);
};

test('a visitor finds in the menu what is theirs, the page they are on marked', () => {
  const shown = (viewer: Partial<Viewer> | undefined) =>
    pathsOf(navigationOf(menus.portal, visitOf(viewer), { today, current: undefined }));
  expect(shown(undefined)).toEqual(['/viorne/demarches', '/viorne/actualites']);
  expect(shown({})).toEqual(['/viorne/demarches', '/viorne/actualites', '/viorne/mon-espace']);
  const inSpace = navigationOf(menus.portal, visitOf({}), { today, current: menus.homes.space });
  expect(inSpace.filter(({ current }) => current)).toEqual([
    { label: 'Mon espace', href: '/viorne/mon-espace', current: true },
  ]);
});

test('the agents’ side is offered to whoever works here, and to nobody else', () => {
  expect(accountPaths({})).toEqual(['/viorne/mon-espace/compte']);
  expect(accountPaths(agent)).toEqual(['/viorne/mon-espace/compte', '/viorne/agent']);
});

test('no menu leads twice to one page, nor says one word twice', () => {
  for (const entries of [menus.portal, menus.agent, menus.account, menus.footer]) {
    const items = linksOf(entries, visitOf(agent), today);
    expect(new Set(pathsOf(items)).size).toBe(items.length);
    expect(new Set(items.map(({ label }) => label)).size).toBe(items.length);
  }
});
