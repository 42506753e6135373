import type { FastifyRequest } from 'fastify';
import type { Platform } from '../../platform/platform.ts';
import {
  challengeAgain,
  isProved,
  judgeProof,
  type Proof,
  sayUnproved,
} from '../../platform/proof-of-work/index.ts';
import type { Problem } from '../../ui/index.ts';
import type { Origin } from '../actions/origin.ts';
import { originOf, postedFields } from './posted.ts';

/** The forms of this module that anybody may post: each makes a mail leave. */
export type OpenForm = 'sign-up' | 'password-link' | 'mail-again';

/** A mail asked for once more: whoever does not work for it is counted more strictly, and never told to wait. */
export const mailAgain = 'mail-again' satisfies OpenForm;

/** Identifier of the button to press again. */
export const submitButton = 'envoyer';

/** What a post brought, and what the page that gives it back says. */
export interface Judged {
  readonly origin: Origin;
  /** None when the post counts. */
  readonly problems: Problem[];
  /** For the page, when it comes back. */
  readonly challenge: () => Promise<string>;
}

/** Judges the work of a post. */
export const judgePost = async (
  request: FastifyRequest,
  platform: Platform,
  form: OpenForm,
): Promise<Judged> => {
  const posted = postedFields(request);
  const proof: Proof = await judgeProof(platform, form, posted);
  return {
    origin: { ...originOf(request, platform), worked: proof === 'worked' },
    problems: isProved(proof) ? [] : [{ input: submitButton, message: sayUnproved(proof) }],
    challenge: async () => challengeAgain(platform, form, proof, posted),
  };
};
