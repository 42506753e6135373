import type { Transaction } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Act } from '../act.ts';
import { words } from '../messages.fr.ts';
import type { RequestRow } from '../repository.ts';
import { requestPath, tellAuthor } from './correspondence.ts';

/** Tells the author that an agent works on the request. */
export const queueTaken = (
  platform: Platform,
  tx: Transaction,
  act: Act,
  request: RequestRow,
): Promise<void> =>
  tellAuthor(platform, tx, act, request, ({ team_name }) => ({
    kind: 'taken',
    subject: words.taken.subject(request.number),
    title: words.taken.title,
    intro: words.taken.intro(request, team_name),
    button: { label: words.taken.button, path: requestPath(request.number) },
  }));
