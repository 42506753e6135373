import type { ComponentChildren, VNode } from 'preact';
import { Icon, type IconName } from '../icon/index.tsx';

export interface Fact {
  icon: IconName;
  label: string;
  value: ComponentChildren;
}

/** What to know at a glance: how long, how much, until when. */
export function Facts({ items }: { items: Fact[] }): VNode {
  return (
    <dl class="facts">
      {items.map((fact) => (
        <div class="fact" key={fact.label}>
          <dt class="fact-label">
            <Icon name={fact.icon} />
            {fact.label}
          </dt>
          <dd class="fact-value">{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Things to have at hand, each with a box to tick by eye: the documents to prepare. */
export function CheckList({
  items,
}: {
  items: { label: ComponentChildren; note?: ComponentChildren }[];
}): VNode {
  return (
    <ul class="check-list">
      {items.map((item, index) => (
        <li class="check-item" key={index}>
          <Icon name="check" />
          <span>
            {item.label}
            {item.note ? <span class="check-note"> {item.note}</span> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
