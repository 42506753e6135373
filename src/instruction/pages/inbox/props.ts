import type { InboxQuestion, listInbox } from '../../repository.ts';

/** What the inbox shows. */
export interface InboxProps {
  readonly question: InboxQuestion;
  readonly counters: ReadonlyMap<string, number>;
  readonly list: Awaited<ReturnType<typeof listInbox>>;
  /** The day it is, « YYYY-MM-DD ». */
  readonly today: string;
  readonly link: (path: string) => string;
}
