import type { ComponentChildren, VNode } from 'preact';
import { Icon, type IconName } from '../icon/index.tsx';

export interface EmptyStateProps {
  title: string;
  /** Why it is empty, what is safe, what to do. */
  children?: ComponentChildren;
  icon?: IconName;
  /** A ButtonLink or a Link. */
  action?: ComponentChildren;
  /** 1 when the whole page is the empty state (404, no place left). */
  headingLevel?: 1 | 2 | 3;
}

/** Nothing to show, said kindly, never a blank. */
export function EmptyState({ title, children, icon, action, headingLevel = 2 }: EmptyStateProps): VNode {
  const Heading = `h${headingLevel}` as const;
  return (
    <div class={headingLevel === 1 ? 'empty empty--page' : 'empty'}>
      {icon ? <Icon name={icon} large /> : null}
      <Heading class="empty-title">{title}</Heading>
      {children}
      {action ? <div class="empty-action">{action}</div> : null}
    </div>
  );
}
