import type { Portal, Viewer } from '../../access/index.ts';
import { can } from '../../access/index.ts';
import type { Transaction } from '../../platform/database/index.ts';
import { notFound, ProductError } from '../../platform/http/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { calendarDateOf } from '../../platform/text/index.ts';
import { actorOf, permissionActor } from '../act.ts';
import { chainEvents } from '../events.ts';
import { queueComplementReceipt } from '../mails/complement-receipt.ts';
import {
  insertSubmission,
  lockByNumber,
  moveDraftFiles,
  type RequestRow,
  updateRequest,
} from '../repository.ts';
import { countAndIndex, insertEvents } from '../repository-history.ts';
import { closeComplement } from '../repository-thread.ts';
import { resumeClock, type SilenceRule } from '../silence.ts';
import { submissionRow, type Transmission } from './create-request.ts';

/** A completed file sent back to the service. */
export interface ComplementAnswer extends Transmission {
  readonly portal: Portal;
  readonly viewer: Viewer;
  readonly number: string;
  readonly silence: SilenceRule;
}

const resumedClock = (request: RequestRow, rule: SilenceRule, at: Date) =>
  resumeClock(request, rule, {
    suspendedOn: calendarDateOf(request.clock_suspended_at ?? at),
    resumedOn: calendarDateOf(at),
  });

/**
 * Sends a completed file back to the service, inside the caller's transaction which holds the draft: a new submission
 * beside the earlier ones, which stay as they were transmitted. The legal clock runs again.
 */
export const answerComplement = async (
  platform: Platform,
  tx: Transaction,
  sent: ComplementAnswer,
): Promise<{ number: string }> => {
  const act = { side: 'citizen', viewer: sent.viewer, portal: sent.portal } as const;
  const request = await lockByNumber(tx, sent.portal.id, sent.number);
  if (!request || !can(permissionActor(act), 'citizen', 'view', request)) throw notFound();
  if (!can(permissionActor(act), 'citizen', 'answer_complement', request))
    throw new ProductError('DEMANDE_DEJA_TRAITEE');
  const at = platform.clock();
  const sequence = request.submission_count + 1;
  const event = { kind: 'complement_answered', data: { submission: sequence } } as const;
  const chain = chainEvents(request.id, request, actorOf(act), [event], at);
  await insertSubmission(tx, submissionRow(request, sent, { account: sent.viewer.account, sequence, at }));
  await insertEvents(tx, request, chain.rows);
  await closeComplement(tx, request, at);
  await updateRequest(tx, request, {
    ...chain.head,
    ...resumedClock(request, sent.silence, at),
    form_version_id: sent.formVersion,
    status: 'in_progress',
    submission_count: sequence,
    updated_at: at,
  });
  await moveDraftFiles(tx, sent.draft, request);
  const names = `${request.number} ${sent.search.names}`;
  const move = { before: request.status, after: 'in_progress' } as const;
  await countAndIndex(tx, request, move, { names, content: sent.search.content });
  await queueComplementReceipt(platform, tx, act, request, at);
  return { number: request.number };
};
