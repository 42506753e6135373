import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ComponentChildren, VNode } from 'preact';
import { BareLayout, Link, PageTitle, renderDocument, Section } from '../index.ts';
import { themeStylesheet } from '../theme/index.ts';
import { componentExamples } from './components.ts';
import type { Example } from './example.ts';
import { screens } from './screens/index.ts';
import { footer, type GallerySite } from './site.ts';
import { galleryStyles } from './styles.ts';

export type { Example } from './example.ts';
export type { GallerySite } from './site.ts';

/** What an address of the gallery answers. */
export interface GalleryAnswer {
  type: 'text/html' | 'text/css' | 'image/svg+xml';
  body: string;
}

const pictures = ['banner.svg', 'logo.svg', 'logo-plassans.svg'];
/** Beside this file; a bundled program, which has left its sources, says where they are. */
const ownPictures = fileURLToPath(new URL('./pictures', import.meta.url));

function Shown({ example }: { example: Example }): VNode {
  return (
    <figure class="gallery-example">
      <figcaption>{example.title}</figcaption>
      {example.node}
    </figure>
  );
}

function Frame({
  site,
  title,
  children,
}: {
  site: GallerySite;
  title: string;
  children: ComponentChildren;
}): VNode {
  return (
    <BareLayout
      page={{
        title,
        width: 'wide',
        // Not `error-summary`: one of its examples would take the focus from whoever reads the others.
        islands: ['confirm-dialog', 'file-input', 'password-input'],
      }}
      portal={{ name: 'Galerie', homeHref: site.base, colourStylesheetUrl: `${site.base}/gallery.css` }}
      footer={footer}
      assets={site.assets}
    >
      {children}
    </BareLayout>
  );
}

function Index({ site }: { site: GallerySite }): VNode {
  const pages = componentExamples.flatMap(({ name, pageExamples }) =>
    pageExamples.map((example, index) => ({ href: `${site.base}/page/${name}/${index + 1}`, name, example })),
  );
  return (
    <Frame site={site} title="Composants">
      <PageTitle lead="Chaque composant avec ses exemples, qui sont aussi ceux des tests.">
        Composants
      </PageTitle>
      <Section title="Écrans">
        <ul>
          {screens.map((screen) => (
            <li key={screen.name}>
              <Link href={`${site.base}/ecran/${screen.name}`}>{screen.title}</Link>
            </li>
          ))}
        </ul>
      </Section>
      <Section title="Exemples qui occupent une page">
        <ul>
          {pages.map(({ href, name, example }) => (
            <li key={href}>
              <Link href={href}>{`${name} : ${example.title}`}</Link>
            </li>
          ))}
        </ul>
      </Section>
      {componentExamples
        .filter(({ examples }) => examples.length > 0)
        .map(({ name, examples }) => (
          <Section title={name} id={`composant-${name}`} key={name}>
            {examples.map((example) => (
              <Shown example={example} key={example.title} />
            ))}
          </Section>
        ))}
    </Frame>
  );
}

function pageExample(path: string, site: GallerySite): VNode | undefined {
  const [, name, number] = /^page\/([a-z-]+)\/(\d+)$/.exec(path) ?? [];
  const example = componentExamples.find((one) => one.name === name)?.pageExamples[Number(number) - 1];
  return example ? (
    <Frame site={site} title={example.title}>
      {example.node}
    </Frame>
  ) : undefined;
}

function styles(path: string): string | undefined {
  if (path === 'gallery.css') return galleryStyles;
  const colour = /^theme-([0-9a-f]{6})\.css$/.exec(path)?.[1];
  return colour ? themeStylesheet(`#${colour}`) : undefined;
}

function page(path: string, site: GallerySite): VNode | undefined {
  if (path === '') return <Index site={site} />;
  const screen = screens.find(({ name }) => path === `ecran/${name}`);
  return screen ? screen.render(site) : pageExample(path, site);
}

/**
 * The whole gallery as one function: `path` is what follows its address (`''` is the index). Nothing for an unknown
 * path. For development and tests; production does not serve it.
 */
export function gallery(path: string, site: GallerySite): GalleryAnswer | undefined {
  const css = styles(path);
  if (css !== undefined) return { type: 'text/css', body: css };
  if (pictures.includes(path)) {
    return { type: 'image/svg+xml', body: readFileSync(join(site.pictures ?? ownPictures, path), 'utf8') };
  }
  const node = page(path, site);
  return node ? { type: 'text/html', body: renderDocument(node) } : undefined;
}

/** Every address of the gallery that answers a page. */
export function galleryPaths(): string[] {
  const pages = componentExamples.flatMap(({ name, pageExamples }) =>
    pageExamples.map((_, index) => `page/${name}/${index + 1}`),
  );
  return ['', ...screens.map(({ name }) => `ecran/${name}`), ...pages];
}
