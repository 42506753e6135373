import { jsonb } from '../../platform/database/index.ts';
import { newId } from '../../platform/identifiers/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { addDays, calendarDateOf } from '../../platform/text/index.ts';
import type { Act } from '../act.ts';
import { type ComplementReason, toldOf } from '../complement.ts';
import { insertComplement } from '../repository-complement.ts';
import { suspendClock } from '../silence.ts';
import { changeRequest } from './change-request.ts';

const daysToAnswer = 30;

/** The service asks for a complement: the request goes back to the citizen's side, the legal clock stands still (L114-5). */
export const requestComplement = (
  platform: Platform,
  act: Act,
  number: string,
  asked: { explanation: string; reasons: readonly ComplementReason[] },
): Promise<void> =>
  changeRequest(platform, act, number, 'request_complement', async ({ tx, request, at, record }) => {
    const dueOn = addDays(calendarDateOf(at), daysToAnswer);
    await insertComplement(tx, {
      id: newId(),
      authority_id: request.authority_id,
      request_id: request.id,
      space_id: request.space_id,
      explanation: asked.explanation,
      reasons: jsonb(asked.reasons),
      due_on: dueOn,
      asked_by: act.viewer.account,
      asked_at: at,
    });
    const told = { ...toldOf(asked.reasons), explanation: asked.explanation, due: dueOn };
    await record(told, suspendClock(request, at));
  });
