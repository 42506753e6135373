import type { Transaction } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Act } from '../act.ts';
import { words } from '../messages.fr.ts';
import type { RequestRow } from '../repository.ts';
import { requestPath, tellAuthor } from './correspondence.ts';

/** Tells the author that the request has its outcome. The reasons stay in the space: mail is not private. */
export const queueDecision = (
  platform: Platform,
  tx: Transaction,
  act: Act,
  request: RequestRow,
  decision: { outcome: 'accept' | 'refuse' | 'close' },
): Promise<void> => {
  const said = words.decision[decision.outcome];
  return tellAuthor(platform, tx, act, request, () => ({
    kind: 'decision',
    subject: said.subject(request.number),
    title: said.title,
    intro: said.intro(request),
    button: { label: words.decision.button, path: requestPath(request.number) },
  }));
};
