import type { Transaction } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Act } from '../act.ts';
import { words } from '../messages.fr.ts';
import type { RequestRow } from '../repository.ts';
import { requestPath, tellAuthor } from './correspondence.ts';

/** Acknowledges the pieces received after a complement was asked. */
export const queueComplementReceipt = (
  platform: Platform,
  tx: Transaction,
  act: Pick<Act, 'portal'>,
  request: RequestRow,
  at: Date,
): Promise<void> =>
  tellAuthor(platform, tx, act, request, () => ({
    kind: 'complement_receipt',
    subject: words.complementReceipt.subject(request.number),
    title: words.complementReceipt.title,
    intro: words.complementReceipt.intro(request, at),
    button: { label: words.complementReceipt.button, path: requestPath(request.number) },
  }));
