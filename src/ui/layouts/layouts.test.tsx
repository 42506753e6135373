import { describe, expect, test } from 'vitest';
import {
  AgentLayout,
  BareLayout,
  documentTitle,
  PortalLayout,
  renderDocument,
  SpaceLayout,
} from './index.tsx';
import type { NavigationLayoutProps } from './types.ts';

const props: NavigationLayoutProps = {
  page: { title: 'Vos coordonnées', islands: ['file-input'] },
  portal: {
    name: 'Plassans',
    homeHref: '/plassans',
    colourStylesheetUrl: '/theme-1.css',
    openingHoursText: 'Ouvert jusqu’à 17 h',
  },
  navigation: [{ label: 'Démarches', href: '/plassans/demarches', current: true }],
  footer: [{ label: 'Accessibilité : non conforme', href: '/plassans/accessibilite' }],
  assets: { stylesheet: '/styles-1.css', scripts: (island) => `/${island}-1.js`, fonts: ['/a.woff2'] },
  children: <h1>Vos coordonnées</h1>,
};
const account = { name: 'Claire Fontaine', logOutAction: '/deconnexion' };

describe('a page of the portal', () => {
  const html = renderDocument(<PortalLayout {...props} account={account} />);

  test('is a French HTML document with a title of its own', () => {
    expect(html).toMatch(/^<!doctype html><html lang="fr"><head><meta charset="utf-8"/);
    expect(html).toContain('<title>Vos coordonnées — Plassans</title>');
    expect(html).toContain('<meta name="viewport" content="width=device-width, initial-scale=1"/>');
  });

  test('starts with the link to its content, then header, main, footer, once each', () => {
    expect(html).toContain('<a class="skip-link" href="#contenu">Aller au contenu</a>');
    const places = ['skip-link', '<header', '<main id="contenu"', '<footer'].map((part) =>
      html.indexOf(part),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    for (const tag of ['<header', '<main', '<footer', '<h1']) expect(html.split(tag)).toHaveLength(2);
  });

  test('loads its stylesheet, then the authority’s, its own islands and those of the header', () => {
    expect(html.indexOf('/styles-1.css')).toBeLessThan(html.indexOf('/theme-1.css'));
    expect(html).toContain('<script type="module" src="/file-input-1.js"></script>');
    expect(html).toContain('<script type="module" src="/account-menu-1.js"></script>');
    expect(html.match(/<script/g)).toHaveLength(2);
  });

  test('shows the state of accessibility, the hours and where one is', () => {
    expect(html).toContain('Accessibilité : non conforme');
    expect(html).toContain('Ouvert jusqu’à 17 h');
    expect(html).toContain('href="/plassans/demarches" aria-current="page"');
  });

  test('logging out is a POST', () => {
    expect(html).toContain('<form method="post" action="/deconnexion">');
  });
});

test('a page that comes back with problems says so first', () => {
  expect(documentTitle({ title: 'Vos coordonnées', errors: true }, 'Plassans')).toBe(
    'Erreur\u00a0: Vos coordonnées — Plassans',
  );
  expect(documentTitle({ title: 'Plassans' }, 'Plassans')).toBe('Plassans');
});

test('a page loads no script when it needs none', () => {
  expect(renderDocument(<BareLayout {...props} page={{ title: 'Erreur' }} />)).not.toContain('<script');
});

test('personal pages are not for search engines', () => {
  const robots = '<meta name="robots" content="noindex"/>';
  expect(renderDocument(<SpaceLayout {...props} spaces={[]} />)).toContain(robots);
  expect(renderDocument(<AgentLayout {...props} />)).toContain(robots);
  expect(renderDocument(<PortalLayout {...props} />)).not.toContain(robots);
});
