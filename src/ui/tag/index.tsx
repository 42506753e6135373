import type { ComponentChildren, VNode } from 'preact';
import { Icon, type IconName } from '../icon/index.tsx';

export interface TagProps {
  children: ComponentChildren;
  icon?: IconName;
  /** framed: a name, such as the authority's; plain (default): a fact beside a title, such as « en 10 min ». */
  framed?: boolean;
}

/** A small fact beside a title: the authority, « en 10 min », « Compte nécessaire ». Not a link. */
export function Tag({ children, icon, framed }: TagProps): VNode {
  return (
    <span class={framed ? 'tag tag--framed' : 'tag'}>
      {icon ? <Icon name={icon} /> : null}
      <span>{children}</span>
    </span>
  );
}
