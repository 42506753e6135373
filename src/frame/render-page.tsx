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
import { words } from './messages.ts';
import {
  accountInfo,
  agentNavigation,
  footerLinks,
  type NavigationKey,
  portalNavigation,
  spaceLinks,
} from './navigation.ts';

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
  readonly current?: NavigationKey;
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

const currentEntry = ({ layout, current }: PageContent): NavigationKey | undefined => {
  if (current) return current;
  if (layout === 'agent') return 'requests';
  return layout === 'space' ? 'space' : undefined;
};

const layoutProps = (
  visit: Visit,
  platform: Pick<Platform, 'assets' | 'clock'>,
  page: PageContent,
): NavigationLayoutProps => ({
  page: pageInfo(page),
  portal: portalInfo(visit, platform.clock()),
  assets: layoutAssets(platform, visit),
  footer: footerLinks(visit, calendarDateOf(platform.clock())),
  navigation: (page.layout === 'agent' ? agentNavigation : portalNavigation)(visit, currentEntry(page)),
  account: visit.viewer ? accountInfo(visit, visit.viewer, page.space) : undefined,
  signIn: { label: words.signIn, href: withReturn(visit.link('/connexion'), page.address) },
  children: (
    <>
      {visit.portal.stage === 'open' || !visit.viewer?.staff ? null : (
        <Notice tone="information" title={words.notOpenYet} />
      )}
      {page.children}
    </>
  ),
});

const portalPage = (visit: Visit, platform: Pick<Platform, 'assets' | 'clock'>, page: PageContent): VNode => {
  const props = layoutProps(visit, platform, page);
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
export const pageHtml = (
  visit: Visit | null,
  platform: Pick<Platform, 'assets' | 'clock'>,
  page: PageContent,
): string => renderDocument(visit ? portalPage(visit, platform, page) : platformPage(platform, page));

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
  return sendPage(request, reply, pageHtml(request.visit, platform, page), { shared, status });
};
