import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { Link, safeHref } from './index.tsx';

describe('addresses that may stand in a link', () => {
  test.each([
    'https://example.fr/',
    'mailto:a@example.fr',
    'tel:+33400001200',
    '/demarches',
    '?page=2',
    '#contenu',
    'suite',
    './a:b',
    '',
  ])('%s', (href) => expect(safeHref(href)).toBe(href));

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'http://example.fr/',
    '//example.fr',
    '/\\example.fr',
    '\\\\example.fr',
  ])('not %s', (href) => expect(safeHref(href)).toBeUndefined());

  test('whatever is given, a browser never leaves for another scheme', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'javscript:/\\ \t\n\u0000#?.abhttps@') }), (text) => {
        const href = safeHref(text);
        if (href === undefined) return;
        const url = URL.parse(href, 'https://guichet.example/page');
        expect(['https:', 'mailto:', 'tel:']).toContain(url?.protocol ?? 'https:');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a link', () => {
  test('with a dangerous address is plain text', () => {
    expect(renderToString(<Link href="data:text/html,x">Voir</Link>)).toBe('<span>Voir</span>');
  });

  test('says when it opens another tab', () => {
    const html = renderToString(
      <Link href="https://example.fr/" newWindow>
        Aide
      </Link>,
    );
    expect(html).toContain('target="_blank" rel="noopener"');
    expect(html).toContain('(nouvelle fenêtre)');
  });
});
