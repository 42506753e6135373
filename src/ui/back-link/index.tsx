import type { ComponentChildren, VNode } from 'preact';
import { Icon } from '../icon/index.tsx';
import { safeHref } from '../link/safe-href.ts';
import { messages } from '../messages.ts';

/** To the page before, at the very top of a question page. */
export function BackLink({ href, children }: { href: string; children?: ComponentChildren }): VNode {
  return (
    <a class="back-link" href={safeHref(href)}>
      <Icon name="arrow-left" />
      {children ?? messages.back}
    </a>
  );
}
