import type { VNode } from 'preact';
import { formatDateTime } from '../../platform/text/index.ts';
import { Timeline, type TimelineItem } from '../../ui/index.ts';
import { reasonsTold } from '../complement.ts';
import { deedOfEvent, type EventKind, type Side } from '../deeds.ts';
import { words } from '../messages.ts';
import type { listEvents } from '../repository-history.ts';

type EventRow = Awaited<ReturnType<typeof listEvents>>[number];

const Detail = ({ data }: EventRow): VNode => {
  const facts = data as Record<string, unknown>;
  const fields = Array.isArray(facts.fields) ? facts.fields.map(String) : [];
  const texts = [facts.explanation, facts.reason, facts.rule].filter(
    (text): text is string => typeof text === 'string' && text !== '',
  );
  const reasons = reasonsTold(data);
  const lines = reasons.length === 0 && fields.length > 0 ? [...texts, fields.join(', ')] : texts;
  return (
    <>
      {lines.map((text) => (
        <p class="kept-lines" key={text}>
          {text}
        </p>
      ))}
      {reasons.length > 0 ? (
        <ul>
          {reasons.map(({ field, label, reason }) => (
            <li class="kept-lines" key={field}>
              {words.reasonOn(label, reason)}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
};

const itemOf = (event: EventRow): TimelineItem => {
  const [kind, side] = [event.kind as EventKind, event.side as Side];
  return {
    title: words.events[kind],
    date: formatDateTime(event.occurred_at),
    dateTime: event.occurred_at.toISOString(),
    by: side === 'system' ? words.side.system : `${event.actor_name} (${words.side[side].toLowerCase()})`,
    icon: deedOfEvent(kind).icon,
    children: <Detail {...event} />,
  };
};

/** Every event of a request, newest first: the same history on both sides of the counter. */
export const History = ({ events }: { events: readonly EventRow[] }): VNode => (
  <Timeline history label={words.historyLabel} items={[...events].reverse().map(itemOf)} />
);
