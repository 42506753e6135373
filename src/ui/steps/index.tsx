import type { VNode } from 'preact';
import { messages } from '../messages.ts';

export interface StepsProps {
  current: number;
  total: number;
  /** Title of the step, when the <h1> does not say it already. */
  title?: string;
  /** Title of the step after. */
  next?: string;
}

function Marks({ value, total }: { value: number; total: number }): VNode {
  return (
    <span class="steps-marks" aria-hidden="true">
      {Array.from({ length: total }, (_, index) => (
        <span class={index < value ? 'steps-mark steps-mark--done' : 'steps-mark'} key={index} />
      ))}
    </span>
  );
}

/** « Étape 2 sur 5 — Votre organisme »: text first; the marks below repeat it for the eye. */
export function Steps({ current, total, title, next }: StepsProps): VNode {
  return (
    <div class="steps">
      <p class="steps-text">
        <strong>{messages.stepOf(current, total)}</strong>
        {title ? ` — ${title}` : null}
      </p>
      <Marks value={current} total={total} />
      {next ? (
        <p class="steps-next">
          {messages.nextStep}
          {next}
        </p>
      ) : null}
    </div>
  );
}

/** How far a request has gone, small, in a list: as many marks as steps, and the same said in words. */
export function ProgressLine({
  value,
  total,
  label,
}: {
  value: number;
  total: number;
  label?: string;
}): VNode {
  return (
    <span class="progress-line">
      <Marks value={value} total={total} />
      <span class="hidden-text">{label ?? messages.progress(value, total)}</span>
    </span>
  );
}
