import { notFound } from '../../platform/http/index.ts';
import { parsePublicNumber } from '../../platform/identifiers/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { type RequestDetails, readRequest, type Submission } from '../../requests/index.ts';
import type { Filer } from '../open-draft.ts';

/** A request of the person's side and what was transmitted last. */
export interface SentRequest {
  readonly request: RequestDetails;
  readonly first: Submission;
  readonly last: Submission;
}

/** Reads a sent request by the number in an address: 404 for a number that is none, or not theirs. */
export const readSentRequest = async (
  platform: Platform,
  { visit, viewer }: Filer,
  typed: string,
): Promise<SentRequest> => {
  const number = parsePublicNumber(typed);
  if (!number) throw notFound();
  const act = { side: 'citizen', viewer, portal: visit.portal } as const;
  const { request, submissions } = await readRequest(platform, act, number, { pieces: ['submissions'] });
  const [first, last] = [submissions[0], submissions.at(-1)];
  if (!first || !last) throw notFound();
  return { request, first, last };
};
