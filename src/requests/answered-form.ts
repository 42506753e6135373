import type { Definition } from '../forms/index.ts';
import type { Submission, WholeRequest } from './actions/read-request.ts';

/** A submission with the form it answered. */
export interface AnsweredForm {
  readonly definition: Definition;
  readonly submission: Submission;
}

/** What was transmitted last, with the form it answered; undefined when the submissions were not read. */
export const answeredForm = ({
  submissions,
  definition,
}: Pick<WholeRequest, 'submissions' | 'definition'>): AnsweredForm | undefined => {
  const submission = submissions.at(-1);
  return submission && definition && { submission, definition };
};
