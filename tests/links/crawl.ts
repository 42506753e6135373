import { htmlFaults } from '../../src/ui/testing.ts';
import { type Answer, send } from '../isolation/browser.ts';
import type { WholeServer } from '../isolation/whole-server.ts';

/** A page found by following links, and what is wrong with it. */
export interface Page {
  readonly address: string;
  /** The page whose link led there; '' for a start. */
  readonly from: string;
  readonly title: string;
  readonly faults: readonly string[];
}

/** Links of a page that stay on this site, without those to built files (no build is needed here). */
const linksIn = (html: string): string[] =>
  [...html.matchAll(/<(?:a|link|img|source|form)\b[^>]*?\s(?:href|src|action)="([^"]*)"[^>]*>/g)]
    .filter(([tag]) => !/^<form\b.*\smethod="post"/.test(tag))
    .map(([, address = '']) => address.replaceAll('&amp;', '&'))
    .filter((address) => /^\/(?!\/|assets\/)|^#|^\?/.test(address));

const resolve = (link: string, from: string): URL => new URL(link, `http://site${from}`);

/** Fragments that lead to no element of their own page. */
const lostFragments = (html: string, links: readonly string[]): string[] =>
  links
    .filter((link) => link.startsWith('#') && link !== '#')
    .filter((link) => !html.includes(`id="${link.slice(1)}"`))
    .map((link) => `nothing has the identifier ${link}`);

const titleOf = (html: string): string => /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';

const isPage = ({ headers }: Answer): boolean => String(headers['content-type']).startsWith('text/html');

interface Visited {
  readonly title: string;
  readonly faults: readonly string[];
  readonly links: readonly string[];
}

/** Who follows the links, and at which host when it is not the platform's. */
export interface Visitor {
  readonly cookie?: string | undefined;
  readonly host?: string;
}

const visit = async (server: WholeServer, address: string, { cookie, host }: Visitor): Promise<Visited> => {
  const answer = await send(server, { path: address, cookie, headers: host ? { host } : {} });
  const { statusCode: status, headers, body } = answer;
  if (status === 302 || status === 303) return { title: '', faults: [], links: [String(headers.location)] };
  const faults = status === 200 ? [] : [`answers ${status}`];
  if (!isPage(answer)) return { title: '', faults, links: [] };
  const links = linksIn(body);
  return {
    title: titleOf(body),
    faults: [...faults, ...lostFragments(body, links), ...(await htmlFaults(body))],
    links,
  };
};

/** Follows every link from the starts, each address once. */
export const crawl = async (
  server: WholeServer,
  starts: readonly string[],
  visitor: Visitor,
): Promise<Page[]> => {
  const origin = new Map(starts.map((start) => [start, '']));
  const pages: Page[] = [];
  for (const [address, from] of origin) {
    const { title, faults, links } = await visit(server, address, visitor);
    pages.push({ address, from, title, faults });
    for (const link of links) {
      const { pathname, search } = resolve(link, address);
      const next = `${pathname}${search}`;
      if (!origin.has(next)) origin.set(next, address);
    }
  }
  return pages;
};
