import type { Portal } from '../../../access/index.ts';
import type { Act, AnsweredForm, RefusedMessage, WholeRequest } from '../../../requests/index.ts';
import type { RefusedAddition } from '../../actions/add-to-request.ts';
import type { AddableDocument } from '../../addable-documents.ts';

/** Parts of the page, as their addresses name them. */
export const partNames = ['suivi', 'reponses', 'messages', 'documents', 'historique'] as const;
export type Part = (typeof partNames)[number];

/** What the page of a request shows. */
export interface RequestProps {
  readonly whole: WholeRequest;
  readonly part: Part;
  readonly form: AnsweredForm | undefined;
  readonly link: (path: string) => string;
  readonly portal: Portal;
  readonly act: Act;
  readonly refused: RefusedMessage | undefined;
  /** What may be added now, in the part « Documents » only. */
  readonly addable: readonly AddableDocument[];
  readonly addition: RefusedAddition | undefined;
}
