import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { SummaryList } from './index.tsx';

const html = (value: string | string[] | undefined) =>
  renderToString(<SummaryList rows={[{ label: 'Nom', value }]} />);

test.each([[undefined], [''], [[]], [['', ' ']]])('an answer left out (%j) is « Non renseigné »', (value) => {
  expect(html(value)).toContain('Non renseigné');
});

test('an answer of several lines shows one line each', () => {
  expect(html(['1 rue de la Banne', '13990 Plassans'])).toContain(
    '<span class="summary-line">1 rue de la Banne </span><span class="summary-line">13990 Plassans </span>',
  );
});

test('« Modifier » says what it changes', () => {
  const row = { label: 'Nom', value: 'Claire', change: { href: '/etape/1', object: 'votre nom' } };
  expect(renderToString(<SummaryList rows={[row]} />)).toContain(
    'Modifier<span class="hidden-text"> votre nom</span></a>',
  );
});
