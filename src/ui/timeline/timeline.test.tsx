import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { Timeline } from './index.tsx';

const items = [
  { title: 'Transmise', date: '3 novembre 2026', dateTime: '2026-11-03' },
  { title: 'Examen', state: 'current' as const },
  { title: 'Décision', state: 'upcoming' as const },
];

test('states are said, not only drawn', () => {
  const html = renderToString(<Timeline items={items} />);
  expect(html).toContain('Fait\u00a0: </span>Transmise');
  expect(html).toContain('En cours\u00a0: </span>Examen');
  expect(html).toContain('À venir\u00a0: </span>Décision');
  expect(html.match(/aria-current="step"/g)).toHaveLength(1);
});

test('a history says no state, and gives dates to machines too', () => {
  const html = renderToString(<Timeline items={items.slice(0, 1)} history />);
  expect(html).not.toContain('Fait');
  expect(html).toContain('<time datetime="2026-11-03">3 novembre 2026</time>');
});
