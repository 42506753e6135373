import type { VNode } from 'preact';
import { formatDateTime } from '../../platform/text/index.ts';
import { type IconName, Timeline, type TimelineItem } from '../../ui/index.ts';
import { reasonsTold } from '../complement.ts';
import type { EventKind } from '../events.ts';
import { words } from '../messages.fr.ts';
import type { listEvents } from '../repository-history.ts';

type EventRow = Awaited<ReturnType<typeof listEvents>>[number];

const icons: Record<EventKind, IconName> = {
  request_submitted: 'send',
  request_taken: 'user',
  message_sent: 'message-square-text',
  complement_requested: 'file-pen',
  complement_answered: 'refresh-cw',
  request_accepted: 'circle-check',
  request_refused: 'circle-x',
  request_closed: 'archive',
  request_cancelled: 'undo-2',
  file_added: 'paperclip',
  file_flagged: 'shield-check',
};

const Detail = ({ data }: EventRow): VNode => {
  const facts = data as Record<string, unknown>;
  const fields = Array.isArray(facts.fields) ? facts.fields.map(String) : [];
  const texts = [facts.explanation, facts.reason].filter(
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
  const side = event.side as keyof typeof words.side;
  return {
    title: words.events[event.kind as EventKind],
    date: formatDateTime(event.occurred_at),
    dateTime: event.occurred_at.toISOString(),
    by: side === 'system' ? words.side.system : `${event.actor_name} (${words.side[side].toLowerCase()})`,
    icon: icons[event.kind as EventKind],
    children: <Detail {...event} />,
  };
};

/** Every event of a request, newest first: the same history on both sides of the counter. */
export const History = ({ events }: { events: readonly EventRow[] }): VNode => (
  <Timeline history label={words.historyLabel} items={[...events].reverse().map(itemOf)} />
);
