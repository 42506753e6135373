import type { ComponentChildren, VNode } from 'preact';
import { Icon } from '../icon/index.tsx';

export interface DetailsProps {
  summary: ComponentChildren;
  children: ComponentChildren;
  open?: boolean;
}

/** Text that few people need, one click away. */
export function Details({ summary, children, open }: DetailsProps): VNode {
  return (
    <details class="details" open={open}>
      <summary class="details-summary">
        <Icon name="chevron-right" />
        <span>{summary}</span>
      </summary>
      <div class="details-body">{children}</div>
    </details>
  );
}
