import { can } from '../../access/index.ts';
import type { Transaction } from '../../platform/database/index.ts';
import { notFound } from '../../platform/http/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { findForReading, listEvents, listFiles, listMessages, listSubmissions } from '../repository.ts';
import { type Act, permissionActor, scopeOf } from './change-request.ts';
import type { SubmittedFile } from './create-request.ts';
import type { ComplementReason } from './request-complement.ts';

/** A request with its service and its open complement. */
export type RequestDetails = NonNullable<Awaited<ReturnType<typeof findForReading>>>;

/** Everything that the page of a request shows, for either side. */
export interface WholeRequest {
  readonly request: RequestDetails;
  /** What was transmitted, oldest first; never empty. */
  readonly submissions: readonly Submission[];
  readonly events: Awaited<ReturnType<typeof listEvents>>;
  readonly messages: Awaited<ReturnType<typeof listMessages>>;
  readonly files: Awaited<ReturnType<typeof listFiles>>;
  readonly complement: OpenComplement | undefined;
}

/** What was transmitted once. */
export interface Submission {
  readonly sequence: number;
  readonly form_version_id: string;
  readonly answers: Record<string, unknown>;
  readonly documents: Record<string, readonly SubmittedFile[]>;
  readonly submitted_at: Date;
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
        dueOn: request.complement_due_on?.toISOString().slice(0, 10) ?? null,
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

/**
 * Reads a request for its page, in five statements and the scope. Throws PAGE_INTROUVABLE when the person may not see it:
 * the same answer as for a number that was never given.
 */
export const readRequest = (platform: Platform, act: Act, number: string): Promise<WholeRequest> =>
  platform.database.withScope(scopeOf(act), async (tx) => {
    const request = await findForReading(tx, act.portal.id, number);
    if (!request || !can(permissionActor(act), act.side, 'view', request)) throw notFound();
    return {
      request,
      submissions: await submissionsOf(tx, request),
      events: await listEvents(tx, request),
      messages: await listMessages(tx, request),
      files: await listFiles(tx, request),
      complement: complementOf(request),
    };
  });
