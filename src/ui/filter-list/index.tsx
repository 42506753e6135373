import type { VNode } from 'preact';
import { Icon, type IconName } from '../icon/index.tsx';
import { safeHref } from '../link/safe-href.ts';

export interface FilterItem {
  href: string;
  label: string;
  count?: number;
  icon?: IconName;
  current?: boolean;
}

export interface FilterListProps {
  /** « Filtrer par catégorie », « Mes listes ». */
  label: string;
  items: FilterItem[];
  /** One above the other (a side column) rather than in lines that wrap. */
  vertical?: boolean;
}

/** Ways to narrow a list, with counts: links, so that each filter has its address. */
export function FilterList({ label, items, vertical }: FilterListProps): VNode {
  return (
    <nav class={vertical ? 'filters filters--vertical' : 'filters'} aria-label={label}>
      <ul class="filters-list">
        {items.map((item) => (
          <li key={item.href}>
            <a class="filter" href={safeHref(item.href)} aria-current={item.current ? 'true' : undefined}>
              {item.icon ? <Icon name={item.icon} /> : null}
              <span class="filter-label">{item.label}</span>
              {item.count === undefined ? null : <span class="filter-count"> {item.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
