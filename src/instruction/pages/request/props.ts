import type { RefusedMessage } from '../../../messages/index.ts';
import type { Act, AnsweredForm, Submission, WholeRequest } from '../../../requests/index.ts';

/** Parts of the file, as their addresses name them; the first one is the file itself. */
export const partNames = ['dossier', 'messages', 'historique'] as const;
export type Part = (typeof partNames)[number];

/** What the page of a file shows. */
export interface FileProps {
  readonly whole: WholeRequest;
  readonly part: Part;
  /** The last submission with its form, when the part shows answers. */
  readonly form: AnsweredForm | undefined;
  /** The submission before it, when the citizen completed the file. */
  readonly previous: Submission | undefined;
  readonly act: Act;
  readonly link: (path: string) => string;
  /** The day it is, « YYYY-MM-DD ». */
  readonly today: string;
  readonly refused: RefusedMessage | undefined;
}
