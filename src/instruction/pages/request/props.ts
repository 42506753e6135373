import type { Act, AnsweredForm, RefusedMessage, Submission, WholeRequest } from '../../../requests/index.ts';

/** Parts of the page of a request; the first one is the page itself. */
export const partNames = ['overview', 'messages', 'history'] as const;
export type Part = (typeof partNames)[number];

/** What the page of a request shows. */
export interface RequestProps {
  readonly whole: WholeRequest;
  readonly part: Part;
  /** The last submission with its form, when the part shows answers. */
  readonly form: AnsweredForm | undefined;
  /** The submission before it, when the citizen completed the request. */
  readonly previous: Submission | undefined;
  readonly act: Act;
  readonly link: (path: string) => string;
  /** The day it is, « YYYY-MM-DD ». */
  readonly today: string;
  readonly refused: RefusedMessage | undefined;
}
