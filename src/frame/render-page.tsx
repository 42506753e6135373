import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ComponentChildren, VNode } from 'preact';
import { type Visit, withReturn } from '../access/index.ts';
import { type PostedFields, sendPage, textOf } from '../platform/http/index.ts';
import type { Platform } from '../platform/platform.ts';
import { calendarDateOf } from '../platform/text/index.ts';
import {
  AgentLayout,
  BareLayout,
  type NavigationLayoutProps,
  Notice,
  type PageInfo,
  PortalLayout,
  renderDocument,
  SpaceLayout,
} from '../ui/index.ts';
import { layoutAssets, platformInfo, portalInfo } from './layout-data.ts';
import type { MenuEntry, Menus } from './menus.ts';
import { words } from './messages.ts';
import { accountInfo, linksOf, navigationOf, spaceLinks } from './navigation.ts';

/** A page as its route describes it; the frame around it comes from the visit. */
export interface PageContent {
  /** Whose page it is: everybody's (default), a person's or an organisation's space, the agents'. */
  readonly layout?: 'portal' | 'space' | 'agent' | 'bare';
  /** Unique in the portal; the authority's name is added. */
  readonly title: string;
  readonly description?: string;
  /** Names of the islands the page uses. */
  readonly islands?: readonly string[];
  /** The page comes back with problems: status 422 unless said otherwise, title « Erreur : … ». */
  readonly errors?: boolean;
  readonly status?: number;
  /** Entry of the menu the page belongs to; by default the one of its layout. */
  readonly current?: MenuEntry;
  /** Identifier of the space in which the person acts, marked in the switch of spaces. */
  readonly space?: string;
  /** narrow: one sheet, for reading and filling. */
  readonly width?: 'narrow' | 'wide';
  /** Not to be found by search engines, although public. */
  readonly unlisted?: boolean;
  /** What may have led here, by the name that the address gives it (`?fait=message`), in words: said once, above the page. */
  readonly done?: Readonly<Record<string, string>>;
  /** Where signing in leads back to; nowhere in particular when it is not said. */
  readonly address?: string;
  /** Shows what concerns this visitor alone although nobody is signed in (a one-time link): kept by no cache. */
  readonly personal?: boolean;
  readonly children: ComponentChildren;
}

const pageInfo = (page: PageContent): PageInfo => ({
  title: page.title,
  description: page.description,
  islands: [...(page.islands ?? [])],
  errors: page.errors,
  width: page.width,
  private: page.unlisted || page.personal,
});

/** What a page is made with, besides what it says. */
type Ground = Pick<Platform, 'assets' | 'clock'> & { readonly menus: Menus };

const currentEntry = ({ layout, current }: PageContent, { homes }: Menus): MenuEntry | undefined =>
  current ?? (layout === 'agent' || layout === 'space' ? homes[layout] : undefined);

const layoutProps = (visit: Visit, ground: Ground, page: PageContent): NavigationLayoutProps => {
  const { menus } = ground;
  const today = calendarDateOf(ground.clock());
  const entries = page.layout === 'agent' ? menus.agent : menus.portal;
  return {
    page: pageInfo(page),
    portal: portalInfo(visit, ground.clock()),
    assets: layoutAssets(ground, visit),
    footer: linksOf(menus.footer, visit, today),
    navigation: navigationOf(entries, visit, { today, current: currentEntry(page, menus) }),
    account: visit.viewer && accountInfo(visit, visit.viewer, { menus, today, space: page.space }),
    signIn: {
      label: menus.signIn.label(visit, today),
      href: withReturn(visit.link(menus.signIn.path), page.address),
    },
    children: <Inside visit={visit}>{page.children}</Inside>,
  };
};

/** The page, and above it what must be known of its portal. */
const Inside = ({ visit, children }: { visit: Visit; children: ComponentChildren }): VNode => (
  <>
    {visit.portal.stage === 'open' || !visit.viewer?.staff ? null : (
      <Notice tone="information" title={words.notOpenYet} />
    )}
    {children}
  </>
);

const portalPage = (visit: Visit, ground: Ground, page: PageContent): VNode => {
  const props = layoutProps(visit, ground, page);
  switch (page.layout) {
    case 'agent':
      return <AgentLayout {...props} />;
    case 'space': {
      const spaces = visit.viewer ? spaceLinks(visit, visit.viewer, page.space) : [];
      return <SpaceLayout {...props} spaces={spaces} />;
    }
    case 'bare':
      return <BareLayout {...props} />;
    default:
      return <PortalLayout {...props} />;
  }
};

const platformPage = (platform: Pick<Platform, 'assets'>, page: PageContent): VNode => (
  <BareLayout page={pageInfo(page)} portal={platformInfo} assets={layoutAssets(platform, null)} footer={[]}>
    {page.children}
  </BareLayout>
);

/** The HTML of a page, in the look of the portal visited, or of the platform when none is. */
export const pageHtml = (visit: Visit | null, ground: Ground, page: PageContent): string =>
  renderDocument(visit ? portalPage(visit, ground, page) : platformPage(ground, page));

/** The page with what was just done above it, when its address says so and nothing went wrong since. */
const withDone = (request: FastifyRequest, page: PageContent): PageContent => {
  const name = textOf(request.query as PostedFields | undefined, 'fait');
  if (!page.done || page.errors || !Object.hasOwn(page.done, name)) return page;
  const children = (
    <>
      <Notice tone="success" role="status">
        <p>{page.done[name]}</p>
      </Notice>
      {page.children}
    </>
  );
  return { ...page, personal: true, children };
};

/**
 * Answers with a page in the look of the portal visited. What anyone may see is shared (ETag, 304); a page shown to
 * somebody signed in, or a refused form, is never kept by a cache.
 */
export const renderPage = (
  request: FastifyRequest,
  reply: FastifyReply,
  platform: Platform,
  content: PageContent,
): FastifyReply => {
  const page = { ...withDone(request, content), address: content.current && request.originalUrl };
  const status = page.status ?? (page.errors ? 422 : 200);
  const read = request.method === 'GET' || request.method === 'HEAD';
  const shared = read && status === 200 && !request.visit?.viewer && !page.personal;
  const html = pageHtml(request.visit, { ...platform, menus: request.server.menus }, page);
  return sendPage(request, reply, html, { shared, status });
};
