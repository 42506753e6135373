import type { VNode } from 'preact';
import type { Visit } from '../../../access/index.ts';
import { lookAddresses } from '../../../frame/index.ts';
import { formatDateWithoutWeekday } from '../../../platform/text/index.ts';
import {
  Columns,
  EmptyState,
  FilterList,
  Hero,
  isIconName,
  Link,
  RowList,
  SearchField,
  Section,
  Tiles,
} from '../../../ui/index.ts';
import type { HomeContents, ListedCategory, ListedNews, ListedProcedure } from '../../repository.ts';
import { PortalContact } from '../contact/card.tsx';
import { words } from './messages.ts';

interface HomeProps {
  visit: Visit;
  contents: HomeContents;
}

const longestExample = 16;

/** Words that surely find something here: the first short names of themes. */
const examplesOf = (categories: readonly ListedCategory[]): string[] =>
  categories
    .map(({ name }) => name)
    .filter((name) => name.length <= longestExample)
    .slice(0, 3);

function Question({ visit, categories }: { visit: Visit; categories: readonly ListedCategory[] }): VNode {
  const examples = examplesOf(categories);
  return (
    <Hero title={words.question} bannerUrl={lookAddresses(visit).banner}>
      <SearchField
        id="recherche"
        name="q"
        label={words.search}
        labelHidden
        large
        action={visit.link('/demarches')}
        hint={examples.length > 0 ? words.hint(examples) : undefined}
      />
    </Hero>
  );
}

function Popular({ visit, items }: { visit: Visit; items: readonly ListedProcedure[] }): VNode {
  if (items.length === 0)
    return (
      <EmptyState title={words.nothingYet} icon="landmark">
        <p>{words.nothingYetHelp}</p>
      </EmptyState>
    );
  const tiles = items.map(({ slug, name, summary, icon, authority }) => ({
    href: visit.linkTo(authority)(`/demarches/${slug}`),
    title: name,
    description: summary,
    icon: isIconName(icon) ? icon : undefined,
  }));
  const all = <Link href={visit.link('/demarches')}>{words.all}</Link>;
  return (
    <Section title={words.popular} action={all}>
      <Tiles items={tiles} />
    </Section>
  );
}

function Categories({ visit, items }: { visit: Visit; items: readonly ListedCategory[] }): VNode | null {
  if (items.length === 0) return null;
  const filters = items.map(({ slug, name, icon, count }) => ({
    href: `${visit.link('/demarches')}?categorie=${encodeURIComponent(slug)}`,
    label: name,
    icon: isIconName(icon) ? icon : undefined,
    count,
  }));
  return (
    <Section title={words.categories}>
      <FilterList label={words.categories} items={filters} />
    </Section>
  );
}

function News({ visit, items }: { visit: Visit; items: readonly ListedNews[] }): VNode {
  const rows = items.map(({ slug, title, summary, publishedAt }) => ({
    href: visit.link(`/actualites/${slug}`),
    title,
    description: summary,
    end: formatDateWithoutWeekday(publishedAt),
  }));
  const all = <Link href={visit.link('/actualites')}>{words.allNews}</Link>;
  return (
    <Section title={words.news} action={all}>
      <RowList items={rows} />
    </Section>
  );
}

function Around({ visit, news }: { visit: Visit; news: readonly ListedNews[] }): VNode {
  const contact = <PortalContact portal={visit.portal} title={words.contact} />;
  if (news.length === 0) return <div class="section">{contact}</div>;
  return (
    <Columns side={contact} sideLabel={words.contact}>
      <News visit={visit} items={news} />
    </Columns>
  );
}

/** The home of a portal: one question, what most people come for, the themes, the news, where to find us. */
export function Home({ visit, contents }: HomeProps): VNode {
  return (
    <>
      <Question visit={visit} categories={contents.categories} />
      <Popular visit={visit} items={contents.popular} />
      <Categories visit={visit} items={contents.categories} />
      <Around visit={visit} news={contents.news} />
    </>
  );
}
