import { jsonb, type Transaction } from '../../platform/database/index.ts';
import { newId, newPublicNumber } from '../../platform/identifiers/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { calendarDateOf } from '../../platform/text/index.ts';
import { type Act, actorOf } from '../act.ts';
import { newSalt } from '../commitment.ts';
import { stepOf } from '../deeds.ts';
import { chainEvents, type EventData, emptyChain } from '../events.ts';
import { fingerprintOf } from '../proof.ts';
import { react } from '../reactions.ts';
import { insertRequest, insertSubmission, moveDraftFiles } from '../repository.ts';
import { countAndIndex, insertEvents } from '../repository-history.ts';
import { type SilenceClock, type SilenceRule, startClock } from '../silence.ts';

/** A file as the submission keeps it: by value, so that the proof stands alone. */
export interface SubmittedFile {
  readonly id: string;
  readonly name: string;
  readonly hash: string;
  readonly size: number;
  readonly kind: string;
}

/** What is transmitted: the answers understood by the form engine and the files, by field key. */
export interface Transmission {
  readonly draft: string;
  readonly formVersion: string;
  readonly space: string;
  readonly answers: Record<string, unknown>;
  readonly documents: Record<string, readonly SubmittedFile[]>;
  /** Words agents may search: names first, then the text of the answers. */
  readonly search: { readonly names: string; readonly content: string };
}

/** A new request, when every check has passed. */
export interface NewRequest extends Transmission {
  readonly act: Act;
  readonly procedure: { readonly id: string; readonly name: string; readonly silence: SilenceRule };
  readonly team: string;
  /** Whose request it is: the name of the person or of the organisation. */
  readonly holderName: string;
  readonly town: string;
}

/** What was transmitted, first time or again after a complement: the row to keep, and what the event tells of it. */
export const submissionOf = (
  request: { id: string; authority_id: string; space_id: string },
  { formVersion, answers, documents, draft }: Transmission,
  by: { account: string; sequence: number; at: Date; clock: SilenceClock },
) => {
  const salt = newSalt();
  const content = fingerprintOf({ form_version_id: formVersion, answers, documents }, salt);
  return {
    row: {
      id: newId(),
      authority_id: request.authority_id,
      request_id: request.id,
      space_id: request.space_id,
      sequence: by.sequence,
      form_version_id: formVersion,
      answers: jsonb(answers),
      documents: jsonb(documents),
      content_hash: content,
      salt,
      draft_id: draft,
      account_id: by.account,
      submitted_at: by.at,
      // The receipt says it for ever, whatever becomes of the clock.
      silence_due_on: by.clock.silence_due_on,
    },
    // In the chain of events, so that who alters the answers must alter the whole history.
    told: { submission: by.sequence, content },
  };
};

/** What every row of a new request says of it. */
interface Identity {
  readonly id: string;
  readonly authority_id: string;
  readonly team_id: string;
  readonly space_id: string;
  readonly number: string;
  readonly tracking_code: string;
}

const newIdentity = (sent: NewRequest): Identity => ({
  id: newId(),
  authority_id: sent.act.portal.id,
  team_id: sent.team,
  space_id: sent.space,
  number: newPublicNumber(),
  tracking_code: newPublicNumber(),
});

/** The rows that stand alone: the request, what was transmitted, the first event. They leave together, in this order. */
const insertRows = (
  tx: Transaction,
  request: Identity,
  sent: NewRequest,
  { clock, at }: { clock: SilenceClock; at: Date },
): { readonly told: EventData; readonly written: Promise<unknown> } => {
  const { act, procedure, formVersion } = sent;
  const [actor, account] = [actorOf(act), act.viewer.account];
  const submission = submissionOf(request, sent, { account, sequence: 1, at, clock });
  const event = { kind: 'request_submitted', data: submission.told } as const;
  const chain = chainEvents(request.id, emptyChain, actor, [event], at);
  const row = {
    ...request,
    ...clock,
    ...chain.head,
    procedure_id: procedure.id,
    form_version_id: formVersion,
    account_id: account,
    procedure_name: procedure.name,
    holder_name: sent.holderName,
    author_name: actor.name,
    town: sent.town,
    status: 'submitted',
    step: stepOf('submitted'),
    submission_count: 1,
    submitted_at: at,
    updated_at: at,
  } as const;
  const written = Promise.all([
    insertRequest(tx, row),
    insertSubmission(tx, submission.row),
    insertEvents(tx, request, chain.rows),
  ]);
  return { told: submission.told, written };
};

/**
 * Creates the request of a draft, inside the caller's transaction which holds the draft: request, submission, first
 * event, files, counters, search row and acknowledgement, or nothing. Seven statements.
 * Throws a unique violation on `submission_draft_id_key` when the draft was already sent, on `request_number_key` when
 * the number is taken (once in billions: the caller starts its transaction again).
 */
export const createRequest = async (
  platform: Platform,
  tx: Transaction,
  sent: NewRequest,
): Promise<{ id: string; number: string; trackingCode: string }> => {
  const at = platform.clock();
  const clock = startClock(sent.procedure.silence, calendarDateOf(at));
  const request = newIdentity(sent);
  const text = { ...sent.search, names: `${request.number} ${sent.search.names}` };
  const { told, written } = insertRows(tx, request, sent, { clock, at });
  const born = { ...request, ...clock, procedure_name: sent.procedure.name };
  // In one write: none needs the answer of another, and PostgreSQL works them off in their order.
  await Promise.all([
    written,
    moveDraftFiles(tx, sent.draft, request),
    countAndIndex(tx, request, { before: null, after: 'submitted' }, text),
    react(platform, tx, 'request_submitted', { request: born, side: sent.act.side, data: told, at }),
  ]);
  return { id: request.id, number: request.number, trackingCode: request.tracking_code };
};
