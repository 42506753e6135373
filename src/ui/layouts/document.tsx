import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { currentLanguage } from '../../platform/language/index.ts';
import { messages } from '../messages.ts';
import type { Assets, PageInfo, PortalInfo } from './types.ts';

/** Turns a whole page (a layout) into the text of an HTML document. */
export function renderDocument(page: VNode): string {
  return `<!doctype html>${renderToString(page)}`;
}

/** Turns a piece of page into HTML, for answers that hold only a part. */
export function renderFragment(node: VNode): string {
  return renderToString(node);
}

/** « Erreur : Vos coordonnées — Plassans ». */
export function documentTitle(page: PageInfo, siteName: string): string {
  const title = page.title === siteName ? siteName : `${page.title} — ${siteName}`;
  return page.errors ? messages.errorPrefix + title : title;
}

interface DocumentProps {
  page: PageInfo;
  portal: PortalInfo;
  assets: Assets;
  bodyClass: string;
  children: ComponentChildren;
}

/** The head and the body every layout stands in; no inline style or script, so that the CSP is a constant. */
export function Document({ page, portal, assets, bodyClass, children }: DocumentProps): VNode {
  return (
    <html lang={currentLanguage()}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{documentTitle(page, portal.name)}</title>
        {page.description ? <meta name="description" content={page.description} /> : null}
        {page.private ? <meta name="robots" content="noindex" /> : null}
        {(assets.fonts ?? []).map((href) => (
          <link rel="preload" href={href} as="font" type="font/woff2" crossOrigin="anonymous" key={href} />
        ))}
        <link rel="stylesheet" href={assets.stylesheet} />
        {portal.colourStylesheetUrl ? <link rel="stylesheet" href={portal.colourStylesheetUrl} /> : null}
        {assets.icon ? <link rel="icon" href={assets.icon} /> : null}
        {(page.islands ?? []).map((island) => (
          <script type="module" src={assets.scripts(island)} key={island} />
        ))}
      </head>
      <body class={bodyClass}>
        <a class="skip-link" href="#contenu">
          {messages.skipToContent}
        </a>
        {children}
      </body>
    </html>
  );
}

/** The main part of a page; layouts give it the id which the skip link leads to. */
export function Main({ page, children }: { page: PageInfo; children: ComponentChildren }): VNode {
  return (
    <main id="contenu" class={page.width === 'narrow' ? 'main main--narrow' : 'main'} tabIndex={-1}>
      {children}
    </main>
  );
}
