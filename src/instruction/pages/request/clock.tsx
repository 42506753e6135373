import type { VNode } from 'preact';
import { daysBetween } from '../../../platform/text/index.ts';
import { isFinal } from '../../../requests/index.ts';
import { Notice } from '../../../ui/index.ts';
import { words } from '../../messages.ts';
import type { RequestProps } from './props.ts';

const alarmDays = 15;

/** What the authority's silence will mean, and when; nothing once the request has its outcome. */
export const Clock = ({ whole, today }: RequestProps): VNode | null => {
  const { clock } = words.request;
  const { status, silence_kind: kind, silence_due_on: due, clock_suspended_at: since } = whole.request;
  if (isFinal(status)) return null;
  if (since)
    return (
      <Notice tone="information" icon="hourglass" title={clock.suspended[kind]}>
        <p>{clock.since[kind](since)}</p>
      </Notice>
    );
  if (kind === 'none' || !due) return <Notice tone="information" icon="clock" title={clock.none} />;
  const left = daysBetween(today, due);
  return (
    <Notice tone={left <= alarmDays ? 'danger' : 'information'} icon="clock" title={clock[kind](due)}>
      <p>{left < 0 ? clock.passed : clock.left(left)}</p>
    </Notice>
  );
};
