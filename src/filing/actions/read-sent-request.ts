import type { FastifyRequest } from 'fastify';
import { notFound } from '../../platform/http/index.ts';
import type { Platform } from '../../platform/platform.ts';
import {
  askedRequest,
  type RequestDetails,
  readRequest,
  type Submission,
  type WholeRequest,
} from '../../requests/index.ts';

/** A request of the person's side and what was transmitted last. */
export interface SentRequest {
  readonly request: RequestDetails;
  readonly submissions: readonly Submission[];
  readonly definition: WholeRequest['definition'];
  readonly first: Submission;
  readonly last: Submission;
}

/** Reads a sent request by the number in an address: 404 for a number that is none, or not theirs. */
export const readSentRequest = async (platform: Platform, asked: FastifyRequest): Promise<SentRequest> => {
  const { act, number } = askedRequest(asked, 'citizen');
  const { request, submissions, definition } = await readRequest(platform, act, number, {
    pieces: ['submissions'],
  });
  const [first, last] = [submissions[0], submissions.at(-1)];
  if (!first || !last) throw notFound();
  return { request, submissions, definition, first, last };
};
