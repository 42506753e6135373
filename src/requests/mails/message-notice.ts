import type { Transaction } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Act } from '../act.ts';
import { words } from '../messages.fr.ts';
import type { RequestRow } from '../repository.ts';
import { requestPath, tellAuthor } from './correspondence.ts';

/** Tells the author that the service wrote. The message itself stays in the space: mail is not private. */
export const queueMessageNotice = (
  platform: Platform,
  tx: Transaction,
  act: Act,
  request: RequestRow,
): Promise<void> =>
  tellAuthor(platform, tx, act, request, ({ team_name }) => ({
    kind: 'message',
    subject: words.messageNotice.subject(request.number),
    title: words.messageNotice.title,
    intro: words.messageNotice.intro(request, team_name),
    button: { label: words.messageNotice.button, path: `${requestPath(request.number)}/messages` },
  }));
