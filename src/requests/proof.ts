import { commitmentTo } from './commitment.ts';
import { erasedUpTo } from './events.ts';

/** What a submission holds, as it is written and as the database gives it back. */
interface SubmittedContent {
  readonly form_version_id: string;
  readonly answers: unknown;
  readonly documents: unknown;
}

/** Salted commitment to what was transmitted: the form, the answers and the contents of the files. */
export const fingerprintOf = (
  { form_version_id: formVersion, answers, documents }: SubmittedContent,
  salt: Buffer,
): string => commitmentTo({ formVersion, answers, documents }, salt).toString('hex');

/** A submission as it is kept, with the commitment taken when it was sent; its salt is null once it was erased. */
interface KeptSubmission extends SubmittedContent {
  readonly sequence: number;
  readonly content_hash: string;
  readonly salt: Buffer | null;
}

interface ToldEvent {
  readonly kind: string;
  readonly sequence: number;
  readonly data: unknown;
}

const isSending = ({ kind }: ToldEvent): boolean =>
  kind === 'request_submitted' || kind === 'complement_answered';

const isEmpty = (value: unknown): boolean => Object.keys(value as object).length === 0;

const isAsTold = (kept: KeptSubmission, { data }: ToldEvent): boolean => {
  const told = data as { submission?: number; content?: string };
  const content = kept.salt && fingerprintOf(kept, kept.salt);
  return kept.sequence === told.submission && kept.content_hash === content && told.content === content;
};

const isErased = (kept: KeptSubmission): boolean =>
  kept.salt === null && isEmpty(kept.answers) && isEmpty(kept.documents);

/**
 * Sequence of the first submission that is not what the history says was transmitted: altered, removed or added behind
 * the program's back. Undefined when each one is, or was erased as the history says; the history itself is proved by
 * `firstBrokenLink`.
 */
export const firstAlteredSubmission = (
  submissions: readonly KeptSubmission[],
  events: readonly ToldEvent[],
): number | undefined => {
  const sendings = events.filter(isSending);
  const erased = erasedUpTo(events);
  for (const [index, told] of sendings.entries()) {
    const kept = submissions[index];
    if (!kept) return index + 1;
    const sound =
      told.sequence < erased ? isErased(kept) && kept.sequence === index + 1 : isAsTold(kept, told);
    if (!sound) return index + 1;
  }
  return submissions.length === sendings.length ? undefined : sendings.length + 1;
};
