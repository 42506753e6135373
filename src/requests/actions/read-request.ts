import { loadFormDefinition } from '../../catalogue/index.ts';
import type { Definition } from '../../forms/index.ts';
import type { Transaction } from '../../platform/database/index.ts';
import { notFound } from '../../platform/http/index.ts';
import type { Platform } from '../../platform/platform.ts';
import type { CalendarDate } from '../../platform/text/index.ts';
import { type Act, permissionActor, scopeOf } from '../act.ts';
import type { ComplementReason } from '../complement.ts';
import { findForReading, listFiles, listSubmissions } from '../repository.ts';
import { markAnswerRead } from '../repository-complement.ts';
import { listEvents } from '../repository-history.ts';
import { can, worksOn } from '../rights.ts';
import { markRead } from '../thread/mark-read.ts';
import { messagesShown, readThread, type ThreadPage } from '../thread/read-thread.ts';
import type { SubmittedFile } from './create-request.ts';

/** A request with its service and its open complement. */
export type RequestDetails = NonNullable<Awaited<ReturnType<typeof findForReading>>>;

/** Everything that the page of a request shows, for either side. */
export interface WholeRequest {
  readonly request: RequestDetails;
  /** What was transmitted, oldest first. */
  readonly submissions: readonly Submission[];
  /** The form that the last of them answers, when they were read. */
  readonly definition: Definition | undefined;
  readonly events: Awaited<ReturnType<typeof listEvents>>;
  /** The part of the thread that was asked for. */
  readonly thread: ThreadPage;
  readonly files: Awaited<ReturnType<typeof listFiles>>;
  readonly complement: OpenComplement | undefined;
}

/** What was transmitted once. */
export interface Submission {
  readonly sequence: number;
  readonly form_version_id: string;
  readonly answers: Record<string, unknown>;
  readonly documents: Record<string, readonly SubmittedFile[]>;
  /** Salted commitment to the three above, taken when it was sent. */
  readonly content_hash: string;
  /** Null once the answers were erased. */
  readonly salt: Buffer | null;
  readonly submitted_at: Date;
  /** When silence was to mean something, as it was told then; null when it means nothing. */
  readonly silence_due_on: CalendarDate | null;
}

/** What the service asked for and waits for. */
export interface OpenComplement {
  readonly explanation: string;
  readonly reasons: readonly ComplementReason[];
  readonly dueOn: string | null;
  readonly askedAt: Date;
}

const complementOf = (request: RequestDetails): OpenComplement | undefined =>
  request.complement_asked_at
    ? {
        explanation: request.complement_explanation ?? '',
        reasons: (request.complement_reasons ?? []) as unknown as ComplementReason[],
        dueOn: request.complement_due_on,
        askedAt: request.complement_asked_at,
      }
    : undefined;

const submissionsOf = async (tx: Transaction, request: RequestDetails): Promise<Submission[]> => {
  const rows = await listSubmissions(tx, request);
  return rows.map((row) => ({
    ...row,
    answers: row.answers as Submission['answers'],
    documents: row.documents as unknown as Submission['documents'],
  }));
};

// In the reader's own scope: the form of a démarche that was withdrawn is still shown to whoever answered it.
const definitionOf = async (
  tx: Transaction,
  request: RequestDetails,
  last: Submission | undefined,
): Promise<Definition | undefined> =>
  last && loadFormDefinition(tx, { authority: request.authority_id, id: last.form_version_id });

/** Pieces of a request that a page may need; the rest comes back empty and costs nothing. */
export type Piece = 'submissions' | 'events' | 'messages' | 'files';

/** What is read, and what counts as seen by this side once it was. */
interface Reading {
  readonly pieces?: readonly Piece[];
  readonly opensThread?: boolean;
  /** The last message to show; the newest ones otherwise. */
  readonly threadUntil?: string | undefined;
  readonly opensAnswers?: boolean;
}

const everything: readonly Piece[] = ['submissions', 'events', 'messages', 'files'];

/** Messages whose files stand in a list of files: the others have theirs in the thread. */
const messagesWithFiles = 100;

const noThread: ThreadPage = { messages: [], before: undefined, newest: true };

const readPieces = async (
  tx: Transaction,
  request: RequestDetails,
  asked: readonly Piece[],
  until: string | undefined,
) => {
  const [submissions, events, thread, files] = await Promise.all([
    asked.includes('submissions') ? submissionsOf(tx, request) : [],
    asked.includes('events') ? listEvents(tx, request) : [],
    asked.includes('messages') ? readThread(tx, request, until) : noThread,
    asked.includes('files')
      ? listFiles(tx, request, {
          until,
          most: asked.includes('messages') ? messagesShown : messagesWithFiles,
        })
      : [],
  ]);
  return { submissions, events, thread, files };
};

/**
 * Reads a request for its page: one statement, one for each piece, and the scope. With `opensThread`, the messages of
 * the other side that are listed are marked as read (two statements more, only when some are not); with `opensAnswers`, so
 * is what the citizen sent back (one more, only once). Throws PAGE_INTROUVABLE when the person may not see it: the same
 * answer as for a number that was never given.
 */
export const readRequest = (
  platform: Platform,
  act: Act,
  number: string,
  { pieces = everything, opensThread = false, opensAnswers = false, threadUntil }: Reading = {},
): Promise<WholeRequest> => {
  const { database } = platform;
  const open = opensThread || opensAnswers ? database.withScope : database.readIn;
  return open(scopeOf(act), async (tx) => {
    const request = await findForReading(tx, act.portal.id, number);
    if (!request || !can(permissionActor(act), act.side, 'view', request)) throw notFound();
    const read = await readPieces(tx, request, pieces, threadUntil);
    const definition = await definitionOf(tx, request, read.submissions.at(-1));
    const whole = { request, definition, complement: complementOf(request), ...read };
    const reads = act.side === 'citizen' || worksOn(permissionActor(act), request);
    if (reads && opensThread)
      await markRead(tx, act, { request, messages: whole.thread.messages }, platform.clock());
    if (reads && opensAnswers && request.answer_unread) await markAnswerRead(tx, request);
    return whole;
  });
};
