import type { VNode } from 'preact';
import type { Visit } from '../../../access/index.ts';
import { linkToAuthority } from '../../../portal/index.ts';
import {
  ButtonLink,
  EmptyState,
  FilterList,
  isIconName,
  Link,
  PageTitle,
  RowList,
  SearchField,
} from '../../../ui/index.ts';
import type { Catalogue, CatalogueQuestion } from '../../repository.ts';
import { catalogueAddress } from './address.ts';
import { entryTags } from './entry-tags.ts';
import { words } from './messages.fr.ts';

export interface CatalogueProps {
  visit: Visit;
  question: CatalogueQuestion;
  catalogue: Catalogue;
  baseUrl: string;
}

function Filters({ visit, question, catalogue }: CatalogueProps): VNode | null {
  const { categories } = catalogue;
  if (categories.length === 0) return null;
  const total = categories.reduce((sum, { count }) => sum + count, 0);
  const all = {
    href: catalogueAddress(visit, { ...question, category: null }),
    label: words.all,
    count: total,
    current: question.category === null,
  };
  const one = categories.map(({ slug, name, icon, count }) => ({
    href: catalogueAddress(visit, { ...question, category: slug }),
    label: name,
    count,
    icon: isIconName(icon) ? icon : undefined,
    current: question.category === slug,
  }));
  return <FilterList label={words.filters} items={[all, ...one]} />;
}

function Nothing({ visit, question }: CatalogueProps): VNode {
  const { query, category } = question;
  const everything = catalogueAddress(visit, { query: '', category: null });
  const action = query || category ? <ButtonLink href={everything}>{words.seeAll}</ButtonLink> : undefined;
  const otherwise = category ? words.noneInCategory : words.empty;
  return (
    <EmptyState title={query ? words.none(query) : otherwise} icon="search" action={action}>
      <p>{query || category ? words.noneHelp : words.emptyHelp}</p>
      <p>
        {words.askUs} <Link href={visit.link('/contact')}>{words.contact}</Link>
        {words.askUsAfter}
      </p>
    </EmptyState>
  );
}

/** What the catalogue answers: the part that changes as one types. */
export function Results(props: CatalogueProps): VNode {
  const { visit, question, catalogue, baseUrl } = props;
  const rows = catalogue.entries.map((entry) => ({
    href: linkToAuthority(visit, entry.authority, baseUrl)(`/demarches/${entry.slug}`),
    title: entry.name,
    description: entry.summary,
    tags: entryTags(entry),
  }));
  return (
    <>
      <Filters {...props} />
      <p data-count>
        {question.query ? words.countFor(rows.length, question.query) : words.count(rows.length)}
      </p>
      {rows.length > 0 ? (
        <RowList items={rows} headingLevel={2} label={words.results} />
      ) : (
        <Nothing {...props} />
      )}
    </>
  );
}

/** The catalogue: a search, themes with their counts, and one line per démarche. */
export function CataloguePage(props: CatalogueProps): VNode {
  const { visit, question } = props;
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <catalogue-search>
        <SearchField
          id="recherche"
          name="q"
          label={words.search}
          hint={words.hint}
          value={question.query}
          action={visit.link('/demarches')}
          hidden={question.category ? { categorie: question.category } : undefined}
        />
        <p class="hidden-text" role="status" />
        <div data-results>
          <Results {...props} />
        </div>
      </catalogue-search>
    </>
  );
}
