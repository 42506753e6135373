import type { ComponentChildren, VNode } from 'preact';
import { Icon, type IconName } from '../icon/index.tsx';
import { messages } from '../messages.ts';

export interface TimelineItem {
  title: ComponentChildren;
  /** In full words: « mardi 3 novembre 2026 à 14 h 05 », or « avant le 3 janvier 2027 ». */
  date?: string;
  /** The same for machines, when it is a point in time. */
  dateTime?: string;
  /** done (default), current, upcoming; past events of a history are all done. */
  state?: 'done' | 'current' | 'upcoming';
  /** Kind of event; otherwise a tick, a ring with a dot, an empty ring. */
  icon?: IconName;
  /** Who did it. */
  by?: string;
  children?: ComponentChildren;
}

export interface TimelineProps {
  items: TimelineItem[];
  /** Names the list when no heading stands just before it. */
  label?: string;
  /** A history has no future: states are not read aloud. */
  history?: boolean;
}

function Entry({ item, history }: { item: TimelineItem; history?: boolean }): VNode {
  const state = item.state ?? 'done';
  const icon = item.icon ?? (state === 'done' ? 'check' : undefined);
  return (
    <li
      class={`timeline-item timeline-item--${state}`}
      aria-current={state === 'current' ? 'step' : undefined}
    >
      <span class="timeline-mark">{icon ? <Icon name={icon} /> : null}</span>
      <div class="timeline-body">
        <p class="timeline-title">
          {history ? null : <span class="hidden-text">{messages[state]}</span>}
          {item.title}
        </p>
        {item.date || item.by ? (
          <p class="timeline-date">
            {item.dateTime ? <time dateTime={item.dateTime}>{item.date}</time> : item.date}
            {item.by ? <span class="timeline-by"> {item.by}</span> : null}
          </p>
        ) : null}
        {item.children}
      </div>
    </li>
  );
}

/** What was done, what is being done, what comes next, with dates. */
export function Timeline({ items, label, history }: TimelineProps): VNode {
  return (
    <ol class={history ? 'timeline timeline--history' : 'timeline'} aria-label={label}>
      {items.map((item, index) => (
        <Entry item={item} history={history} key={index} />
      ))}
    </ol>
  );
}
