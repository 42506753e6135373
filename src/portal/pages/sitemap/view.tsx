import { Fragment, type VNode } from 'preact';
import type { Visit } from '../../../access/index.ts';
import { linksOf, PagePath } from '../../../frame/index.ts';
import { Link, type NavigationItem, PageTitle, Prose } from '../../../ui/index.ts';
import { sitemapEntry, standingEntries } from '../../menu-entries.ts';
import type { ListedProcedure } from '../../repository.ts';
import { words } from './messages.ts';

interface SitemapProps {
  visit: Visit;
  procedures: readonly (ListedProcedure & { category: string })[];
  today: string;
}

function Links({ items }: { items: readonly NavigationItem[] }): VNode {
  return (
    <ul>
      {items.map(({ href, label }) => (
        <li key={href}>
          <Link href={href}>{label}</Link>
        </li>
      ))}
    </ul>
  );
}

const otherPages = standingEntries.filter((entry) => entry !== sitemapEntry);

const mainPages = ({ link }: Visit): NavigationItem[] => [
  { label: words.home, href: link('/') },
  { label: words.catalogue, href: link('/demarches') },
  { label: words.news, href: link('/actualites') },
  { label: words.contact, href: link('/contact') },
  { label: words.help, href: link('/aide') },
];

const accountPages = ({ link, viewer }: Visit): NavigationItem[] =>
  viewer
    ? [{ label: words.mySpace, href: link('/mon-espace') }]
    : [
        { label: words.signIn, href: link('/connexion') },
        { label: words.signUp, href: link('/inscription') },
      ];

/** Démarches gathered under their category, in the order in which they come. */
const byCategory = ({ visit, procedures }: SitemapProps): Map<string, NavigationItem[]> => {
  const categories = new Map<string, NavigationItem[]>();
  for (const { category, name, slug, authority } of procedures) {
    const href = visit.linkTo(authority)(`/demarches/${slug}`);
    categories.set(category, [...(categories.get(category) ?? []), { label: name, href }]);
  }
  return categories;
};

/** Every page of the portal that anyone may read. */
export function Sitemap(props: SitemapProps): VNode {
  const { visit, today } = props;
  return (
    <>
      <PagePath visit={visit} />
      <PageTitle>{words.title}</PageTitle>
      <Prose>
        <h2>{words.pages}</h2>
        <Links items={mainPages(visit)} />
        <h2>{words.account}</h2>
        <Links items={accountPages(visit)} />
        <h2>{words.procedures}</h2>
        {[...byCategory(props)].map(([category, items]) => (
          <Fragment key={category}>
            <h3>{category}</h3>
            <Links items={items} />
          </Fragment>
        ))}
        <h2>{words.legal}</h2>
        <Links items={linksOf(otherPages, visit, today)} />
      </Prose>
    </>
  );
}
