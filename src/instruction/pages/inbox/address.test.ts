import { expect, test } from 'vitest';
import { inboxSorts, inboxViews, isDoneView } from '../../rules.ts';
import { addressOf, questionOf, readPosition, writePosition } from './address.ts';

const id = '01930000-0000-7000-8000-000000000001';

test('what an address does not say, or says wrong, is the inbox as one arrives', () => {
  const arrival = { view: 'open', sort: 'recent', query: '', from: undefined };
  expect(questionOf({})).toEqual(arrival);
  expect(questionOf({ vue: 'toutes', tri: 'x', q: '  \u0000 ', apres: 'x', avant: `2026_${id}` })).toEqual(
    arrival,
  );
  expect(questionOf({ vue: ['en-cours'], q: ['a', 'b'] } as never)).toEqual(arrival);
});

test.each(inboxViews.flatMap((view) => inboxSorts.map((sort) => ({ view, sort }))))(
  'the list « $view », $sort first, goes through an address unchanged',
  ({ view, sort }) => {
    const address = addressOf({ view, sort, query: '' });
    expect(address).not.toMatch(/[A-Z]/);
    const asked = questionOf(Object.fromEntries(new URL(address, 'http://x').searchParams));
    expect(asked).toMatchObject({ view, sort: isDoneView(view) ? 'recent' : sort });
  },
);

test('no address is the name of a list in the program', () => {
  for (const vue of ['open', 'mine', 'done', 'constructor'])
    expect(questionOf({ vue, tri: 'oldest' })).toMatchObject({ view: 'open', sort: 'recent' });
});

test('a number is found as it is dictated', () => {
  expect(questionOf({ q: ' 7k3f92qd ' }).query).toBe('7K3F-92QD');
  expect(questionOf({ q: 'plassans  sur\nviorne' }).query).toBe('plassans sur viorne');
});

test('closed requests have one order', () => {
  expect(questionOf({ vue: 'acceptees', tri: 'ancien' }).sort).toBe('recent');
});

test('a place in the list goes through an address unchanged', () => {
  const row = { position: '2026-11-03 13:05:00.123456+00', id };
  const address = addressOf(
    { view: 'inProgress', sort: 'oldest', query: 'lilas' },
    { apres: writePosition(row) },
  );
  const parameters = Object.fromEntries(new URL(address, 'http://x').searchParams);
  expect(questionOf(parameters)).toEqual({
    view: 'inProgress',
    sort: 'oldest',
    query: 'lilas',
    from: { position: { at: row.position, id }, side: 'after' },
  });
});

test.each([
  '',
  `_${id}`,
  `2026-02-31 10:00:00+00_${id}`,
  `2026-11-03 25:00:00+00_${id}`,
  `2026-11-03T10:00:00Z_${id}`,
  '2026-11-03 10:00:00+00_x',
  `infinity_${id}`,
])('« %s » is no place in the list', (text) => {
  expect(readPosition(text)).toBeUndefined();
});
