import type { VNode } from 'preact';
import { Badge } from '../badge/index.tsx';
import { safeHref } from '../link/safe-href.ts';

export interface TabItem {
  href: string;
  label: string;
  current?: boolean;
  /** A number waiting there, with what it counts. */
  badge?: { count: number; label: string };
}

/** The parts of one thing, each at its own address: links, so that the back button and bookmarks work. */
export function Tabs({ label, items }: { label: string; items: TabItem[] }): VNode {
  return (
    <nav class="tabs" aria-label={label}>
      <ul class="tabs-list">
        {items.map((item) => (
          <li key={item.href}>
            <a class="tab" href={safeHref(item.href)} aria-current={item.current ? 'page' : undefined}>
              {item.label}
              {item.badge ? <Badge {...item.badge} /> : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
