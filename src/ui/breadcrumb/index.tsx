import type { VNode } from 'preact';
import { safeHref } from '../link/safe-href.ts';
import { messages } from '../messages.ts';

export interface BreadcrumbItem {
  label: string;
  /** None for the page itself, the last one. */
  href?: string;
}

/** Where the page stands in the portal. */
export function Breadcrumb({ items }: { items: BreadcrumbItem[] }): VNode {
  return (
    <nav class="breadcrumb" aria-label={messages.breadcrumb}>
      <ol class="breadcrumb-list">
        {items.map((item) => (
          <li class="breadcrumb-item" key={item.label}>
            {item.href ? (
              <a href={safeHref(item.href)}>{item.label}</a>
            ) : (
              <span aria-current="page">{item.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
