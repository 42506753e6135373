import type { Transaction } from '../../platform/database/index.ts';
import type { MailBlock } from '../../platform/mail/index.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Act } from '../act.ts';
import type { ComplementReason } from '../complement.ts';
import { words } from '../messages.fr.ts';
import type { RequestRow } from '../repository.ts';
import { requestPath, tellAuthor } from './correspondence.ts';

// What is asked as a whole is explained in the space: the list then has nothing to name.
const pointsOf = (reasons: readonly ComplementReason[]): MailBlock[] =>
  reasons.length === 0
    ? []
    : [
        { kind: 'paragraph', text: words.complementRequest.points },
        { kind: 'list', items: reasons.map((one) => one.label) },
      ];

/** Asks the author for a complement: which points, until when, and what it does to the delay (R112-5, L114-5). */
export const queueComplementRequest = (
  platform: Platform,
  tx: Transaction,
  act: Act,
  request: RequestRow,
  asked: { explanation: string; reasons: readonly ComplementReason[]; dueOn: string },
): Promise<void> => {
  const { complementRequest } = words;
  return tellAuthor(platform, tx, act, request, () => ({
    kind: 'complement_request',
    subject: complementRequest.subject(request.number),
    title: complementRequest.title,
    intro: complementRequest.intro(request, asked.dueOn),
    button: { label: complementRequest.button, path: requestPath(request.number) },
    blocks: [
      ...pointsOf(asked.reasons),
      ...(request.silence_kind === 'none'
        ? []
        : [{ kind: 'paragraph', text: complementRequest.clock } as const]),
    ],
  }));
};
