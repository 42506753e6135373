import type { VNode } from 'preact';
import { Icon } from '../icon/index.tsx';
import { safeHref } from '../link/safe-href.ts';
import { messages } from '../messages.ts';

export interface PaginationProps {
  /** What is paged: « Pages de la liste des demandes ». */
  label: string;
  previousHref?: string;
  nextHref?: string;
  /** Between the two: « 1 à 50 sur 1 204 ». */
  position?: string;
}

/** Previous and next: lists are read by key, so there is no page number to jump to. */
export function Pagination({ label, previousHref, nextHref, position }: PaginationProps): VNode | null {
  if (!previousHref && !nextHref) return null;
  return (
    <nav class="pagination" aria-label={label}>
      {previousHref ? (
        <a class="pagination-link" href={safeHref(previousHref)} rel="prev">
          <Icon name="arrow-left" />
          {messages.previous}
        </a>
      ) : null}
      {position ? <span class="pagination-position">{position}</span> : null}
      {nextHref ? (
        <a class="pagination-link" href={safeHref(nextHref)} rel="next">
          {messages.next}
          <Icon name="arrow-right" />
        </a>
      ) : null}
    </nav>
  );
}
