import type { ComponentChildren, VNode } from 'preact';
import { safeHref } from '../link/safe-href.ts';
import { Tag, type TagProps } from '../tag/index.tsx';

export interface RowItem {
  href: string;
  title: string;
  description?: ComponentChildren;
  /** Facts below: authority, « Compte nécessaire », « en 10 min ». */
  tags?: TagProps[];
  /** At the end of the line: a Status, a ProgressLine, a date. */
  end?: ComponentChildren;
  unread?: boolean;
}

export interface RowListProps {
  items: RowItem[];
  headingLevel?: 2 | 3;
  label?: string;
}

function Row({ item, headingLevel }: { item: RowItem; headingLevel: 2 | 3 }): VNode {
  const Heading = `h${headingLevel}` as const;
  return (
    <li class={item.unread ? 'row row--unread' : 'row'}>
      <div class="row-words">
        <Heading class="row-title">
          <a class="row-link" href={safeHref(item.href)}>
            {item.title}
          </a>
        </Heading>
        {item.description ? <p class="row-description">{item.description}</p> : null}
        {item.tags && item.tags.length > 0 ? (
          <p class="row-tags">
            {item.tags.map((tag, index) => (
              <Tag {...tag} key={index} />
            ))}
          </p>
        ) : null}
      </div>
      {item.end ? <div class="row-end">{item.end}</div> : null}
    </li>
  );
}

/** Things to choose among, one a line, the whole line being the target: démarches, requests, news. */
export function RowList({ items, headingLevel = 3, label }: RowListProps): VNode {
  return (
    <ul class="rows" aria-label={label}>
      {items.map((item) => (
        <Row item={item} headingLevel={headingLevel} key={item.href} />
      ))}
    </ul>
  );
}
