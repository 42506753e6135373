import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { attributesOf } from '../testing.ts';
import { Table } from './index.tsx';

const table = (
  <Table
    caption="Demandes"
    mainColumn="nom"
    columns={[
      { key: 'numero', label: 'Numéro' },
      { key: 'nom', label: 'Demandeur', sort: { href: '?tri=nom', direction: 'ascending' } },
    ]}
    rows={[{ key: '1', href: '/agent/demandes/1', unread: true, cells: { numero: 'A1', nom: 'Plassans' } }]}
  />
);

describe('a table', () => {
  test('has a caption, headings of columns, and the main cell heads its row', () => {
    const html = renderToString(table);
    expect(html).toContain('<caption class="table-caption">Demandes</caption>');
    expect(html.match(/<th scope="col"/g)).toHaveLength(2);
    expect(html).toContain('<th scope="row"><a class="table-link" href="/agent/demandes/1">Plassans</a>');
  });

  test('says how it is sorted', () => {
    expect(attributesOf(table, 'th', 'aria-sort')).toMatchObject({ 'aria-sort': 'ascending' });
    expect(renderToString(table)).toContain('<span class="hidden-text">Trier par </span>Demandeur');
  });

  test('an unread row says so in words', () => {
    expect(renderToString(table)).toContain('<span class="hidden-text"> Non lu</span>');
  });
});
