import type { VNode } from 'preact';
import type { Visit } from '../../../access/index.ts';
import { PagePath } from '../../../frame/index.ts';
import {
  ButtonLink,
  Columns,
  Details,
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
import { words } from './messages.ts';

export interface CatalogueProps {
  visit: Visit;
  question: CatalogueQuestion;
  catalogue: Catalogue;
  /** « 2026-11-03 ». */
  today: string;
}

function Filters({ visit, question, catalogue }: CatalogueProps): VNode {
  const { categories } = catalogue;
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
  const current = one.find((item) => item.current) ?? all;
  return (
    <div class="catalogue-filters">
      <Details summary={words.theme(current.label)}>
        <FilterList label={words.filters} items={[all, ...one]} vertical />
      </Details>
    </div>
  );
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

function Rows({ visit, catalogue, today }: CatalogueProps): VNode {
  const rows = catalogue.entries.map((entry) => ({
    href: visit.linkTo(entry.authority)(`/demarches/${entry.slug}`),
    title: entry.name,
    description: entry.summary,
    tags: entryTags(entry, today),
  }));
  return <RowList items={rows} headingLevel={2} label={words.results} />;
}

/** What the catalogue answers: the part that changes as one types. */
function Results(props: CatalogueProps): VNode {
  const { question, catalogue } = props;
  const { length } = catalogue.entries;
  const count = question.query ? words.countFor(length, question.query) : words.count(length);
  const list = (
    <>
      <p data-count class={length > 0 ? undefined : 'hidden-text'}>
        {count}
      </p>
      {length > 0 ? <Rows {...props} /> : <Nothing {...props} />}
    </>
  );
  return (
    <div data-results>
      {catalogue.categories.length > 0 ? (
        <Columns side={<Filters {...props} />} sideLabel={words.filters} sideAt="start">
          {list}
        </Columns>
      ) : (
        list
      )}
    </div>
  );
}

/** The catalogue: a search, themes with their counts, and one line per démarche. */
export function CataloguePage(props: CatalogueProps): VNode {
  const { visit, question } = props;
  return (
    <>
      <PagePath visit={visit} />
      <PageTitle>{words.title}</PageTitle>
      <catalogue-search class="catalogue">
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
        <Results {...props} />
      </catalogue-search>
    </>
  );
}
