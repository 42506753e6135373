import { loadFormDefinition } from '../../catalogue/index.ts';
import type { Definition } from '../../forms/index.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Submission, WholeRequest } from './read-request.ts';

/** A submission with the form it answered. */
export interface AnsweredForm {
  readonly definition: Definition;
  readonly submission: Submission;
}

/**
 * What was transmitted last, with the form it answered; undefined when the submissions were not read. One statement at
 * most, and none once the form is known.
 */
export const readAnsweredForm = async (
  { database }: Pick<Platform, 'database'>,
  { submissions }: Pick<WholeRequest, 'submissions'>,
): Promise<AnsweredForm | undefined> => {
  const submission = submissions.at(-1);
  return (
    submission && { submission, definition: await loadFormDefinition(database, submission.form_version_id) }
  );
};
