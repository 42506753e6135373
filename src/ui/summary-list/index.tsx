import type { ComponentChildren, VNode } from 'preact';
import { safeHref } from '../link/safe-href.ts';
import { messages } from '../messages.ts';

export interface ChangeLink {
  href: string;
  /** What changes, read by screen readers only: « votre date de naissance ». */
  object: string;
  /** Default « Modifier ». */
  label?: string;
}

export interface SummaryRow {
  label: ComponentChildren;
  /** Nothing, or an empty text, shows « Non renseigné »; a list of texts shows one line each. */
  value?: ComponentChildren | string[];
  change?: ChangeLink;
  /** Below the value: the reason given by the service, « Information vérifiée ». */
  note?: ComponentChildren;
  /** Marks what differs from the version sent before. */
  changed?: boolean;
}

function Change({ change }: { change: ChangeLink }): VNode {
  return (
    <a class="link" href={safeHref(change.href)}>
      {change.label ?? messages.change}
      <span class="hidden-text"> {change.object}</span>
    </a>
  );
}

function isTexts(value: SummaryRow['value']): value is string[] {
  return Array.isArray(value) && value.every((line) => typeof line === 'string');
}

function Value({ value }: { value: SummaryRow['value'] }): VNode {
  if (isTexts(value)) {
    const lines = value.filter((line) => line.trim() !== '');
    if (lines.length === 0) return <span class="summary-empty">{messages.notAnswered}</span>;
    return (
      <>
        {lines.map((line, index) => (
          <span class="summary-line" key={index}>
            {line}{' '}
          </span>
        ))}
      </>
    );
  }
  if (value === undefined || value === null || value === '' || value === false) {
    return <span class="summary-empty">{messages.notAnswered}</span>;
  }
  return <>{value}</>;
}

/** Answers as they will be read, one line each. */
export function SummaryList({ rows }: { rows: SummaryRow[] }): VNode {
  return (
    <dl class="summary-list">
      {rows.map((row, index) => (
        <div class={row.changed ? 'summary-row summary-row--changed' : 'summary-row'} key={index}>
          <dt class="summary-label">{row.label}</dt>
          <dd class="summary-value">
            {row.changed ? <span class="summary-mark">{messages.changed}</span> : null}
            <Value value={row.value} />
            {row.note ? <div class="summary-note">{row.note}</div> : null}
          </dd>
          {row.change ? (
            <dd class="summary-change">
              <Change change={row.change} />
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}

export interface SummarySectionProps {
  title: string;
  change?: ChangeLink;
  rows: SummaryRow[];
  /** After the list: documents, a sub-list. */
  children?: ComponentChildren;
  headingLevel?: 2 | 3;
}

/** A titled part of a summary with one « Modifier » for the whole part. */
export function SummarySection({
  title,
  change,
  rows,
  children,
  headingLevel = 2,
}: SummarySectionProps): VNode {
  const Heading = `h${headingLevel}` as const;
  return (
    <section class="summary-section">
      <div class="summary-head">
        <Heading class="summary-title">{title}</Heading>
        {change ? <Change change={change} /> : null}
      </div>
      {rows.length > 0 ? <SummaryList rows={rows} /> : null}
      {children}
    </section>
  );
}
