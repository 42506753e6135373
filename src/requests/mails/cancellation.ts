import type { Transaction } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Act } from '../act.ts';
import { words } from '../messages.fr.ts';
import type { RequestRow } from '../repository.ts';
import { requestPath, tellAuthor } from './correspondence.ts';

/** Confirms to the author that the request is withdrawn. */
export const queueCancellation = (
  platform: Platform,
  tx: Transaction,
  act: Act,
  request: RequestRow,
): Promise<void> =>
  tellAuthor(platform, tx, act, request, () => ({
    kind: 'cancellation',
    subject: words.cancellation.subject(request.number),
    title: words.cancellation.title,
    intro: words.cancellation.intro(request),
    button: { label: words.cancellation.button, path: requestPath(request.number) },
  }));
