import { createHash } from 'node:crypto';
import { canonicalJson } from '../platform/canonical-json/index.ts';

/** What a submission holds, as it is written and as the database gives it back. */
interface SubmittedContent {
  readonly form_version_id: string;
  readonly answers: unknown;
  readonly documents: unknown;
}

/** Fingerprint of what was transmitted: the form, the answers and the contents of the files. */
export const fingerprintOf = ({
  form_version_id: formVersion,
  answers,
  documents,
}: SubmittedContent): string =>
  createHash('sha256').update(canonicalJson({ formVersion, answers, documents })).digest('hex');

/** A submission as it is kept, with the fingerprint taken when it was sent. */
interface KeptSubmission extends SubmittedContent {
  readonly sequence: number;
  readonly content_hash: string;
}

const isSending = ({ kind }: { kind: string }): boolean =>
  kind === 'request_submitted' || kind === 'complement_answered';

const isAsTold = (kept: KeptSubmission, data: unknown): boolean => {
  const told = data as { submission?: number; content?: string };
  const content = fingerprintOf(kept);
  return kept.sequence === told.submission && kept.content_hash === content && told.content === content;
};

/**
 * Sequence of the first submission that is not what the history says was transmitted: altered, removed or added behind
 * the program's back. Undefined when each one is; the history itself is proved by `firstBrokenLink`.
 */
export const firstAlteredSubmission = (
  submissions: readonly KeptSubmission[],
  events: readonly { readonly kind: string; readonly data: unknown }[],
): number | undefined => {
  const sendings = events.filter(isSending);
  for (const [index, { data }] of sendings.entries()) {
    const kept = submissions[index];
    if (!kept || !isAsTold(kept, data)) return index + 1;
  }
  return submissions.length === sendings.length ? undefined : sendings.length + 1;
};
