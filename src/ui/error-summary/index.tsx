import type { VNode } from 'preact';
import { errorLines, inputId } from '../field/index.tsx';
import { messages } from '../messages.ts';

export interface Problem {
  /** Name of the input to go to: the first wrong one, or the first choice of a group. */
  input: string;
  /** The same sentence as beside the field. */
  message: string;
}

/** What is wrong with an input, to stand beside it, a line for each problem; undefined when nothing is. */
export const messageFor = (problems: readonly Problem[], input: string): string | undefined =>
  errorLines(problems.filter((problem) => problem.input === input).map(({ message }) => message));

export interface ErrorSummaryProps {
  problems: readonly Problem[];
  title?: string;
}

/**
 * The list of what prevents a page from being accepted: first thing in <main>, before the <h1>. Renders nothing
 * without a problem. Say `errors: true` in the page given to the layout, and list the island `error-summary`.
 *
 * The alert is a child of the focused element: when one element is both, several screen readers read neither.
 */
export function ErrorSummary({ problems, title }: ErrorSummaryProps): VNode | null {
  if (problems.length === 0) return null;
  return (
    <error-summary class="error-summary" tabIndex={-1}>
      <div role="alert">
        <h2 class="error-summary-title">{title ?? messages.errorSummaryTitle}</h2>
        <ul class="error-summary-list">
          {problems.map(({ input, message }) => (
            <li key={`${input} ${message}`}>
              <a href={`#${inputId(input)}`}>{message}</a>
            </li>
          ))}
        </ul>
      </div>
    </error-summary>
  );
}
