import type { Transaction } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { calendarDateOf } from '../../platform/text/index.ts';
import type { Act } from '../act.ts';
import { insertSubmission, moveDraftFiles, type RequestRow } from '../repository.ts';
import { closeComplement } from '../repository-complement.ts';
import { resumeClock, type SilenceRule } from '../silence.ts';
import { changeHeld } from './change-request.ts';
import { submissionOf, type Transmission } from './create-request.ts';

/** A completed request sent back to the service. */
export interface ComplementAnswer extends Transmission {
  readonly act: Act;
  readonly number: string;
  readonly silence: SilenceRule;
}

const resumedClock = (request: RequestRow, rule: SilenceRule, at: Date) =>
  resumeClock(request, rule, {
    suspendedOn: calendarDateOf(request.clock_suspended_at ?? at),
    resumedOn: calendarDateOf(at),
  });

/**
 * Sends a completed request back to the service, inside the caller's transaction which holds the draft: a new submission
 * beside the earlier ones, which stay as they were transmitted. The legal clock runs again.
 */
export const answerComplement = (
  platform: Platform,
  tx: Transaction,
  sent: ComplementAnswer,
): Promise<{ number: string }> => {
  const { act, search } = sent;
  return changeHeld(platform, tx, act, sent.number, 'answer_complement', async ({ request, at, record }) => {
    const sequence = request.submission_count + 1;
    const clock = resumedClock(request, sent.silence, at);
    const { account } = act.viewer;
    const submission = submissionOf(request, sent, { account, sequence, at, clock });
    await insertSubmission(tx, submission.row);
    await closeComplement(tx, request, at);
    await moveDraftFiles(tx, sent.draft, request);
    await record(
      submission.told,
      { ...clock, form_version_id: sent.formVersion, submission_count: sequence, answer_unread: true },
      { ...search, names: `${request.number} ${search.names}` },
    );
    return { number: request.number };
  });
};
