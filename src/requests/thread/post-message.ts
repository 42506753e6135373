import type { FastifyRequest } from 'fastify';
import { attachToRequest, documentWords } from '../../documents/index.ts';
import { ProductError } from '../../platform/http/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { formatNumber } from '../../platform/text/index.ts';
import type { Problem } from '../../ui/index.ts';
import type { Act } from '../act.ts';
import { readRequest } from '../actions/read-request.ts';
import { longestText } from '../rules.ts';
import { words } from './messages.ts';
import { inputs, type PostedMessage, readMessage } from './read-message.ts';
import { sendMessage } from './send-message.ts';

/** A message that was refused, with all that was typed, and the status of the page that gives it back. */
export interface RefusedMessage {
  readonly body: string;
  readonly sendKey: string;
  readonly problems: readonly Problem[];
  readonly status: 409 | 422;
}

const problemsOf = ({ body, received, refused }: PostedMessage): Problem[] => {
  const problems: Problem[] = refused.map(({ message }) => ({ input: inputs.files, message }));
  if (!body.trim() && received.length === 0 && refused.length === 0)
    problems.unshift({ input: inputs.body, message: words.problems.empty });
  if (body.length > longestText)
    problems.unshift({ input: inputs.body, message: words.problems.tooLong(formatNumber(longestText)) });
  // The page cannot hold the good files for the next send: it says that they are gone too.
  if (problems.length > 0 && received.length > 0) {
    const message = documentWords.noneKept(received.map(({ name }) => name));
    problems.push({ input: inputs.files, message });
  }
  return problems;
};

const write = (platform: Platform, act: Act, number: string, posted: PostedMessage): Promise<boolean> =>
  sendMessage(platform, act, number, {
    sendKey: posted.sendKey,
    body: posted.body.trim(),
    files: posted.received.map(({ hash }) => hash),
    attach: async ({ tx, request: about }, message) => {
      const place = { authority: about.authority_id, space: about.space_id, request: about.id } as const;
      const target = { place: { ...place, role: 'message', message }, account: act.viewer.account } as const;
      return (await attachToRequest(platform, tx, target, posted.received)).length;
    },
  });

const isClosed = (error: unknown): boolean =>
  error instanceof ProductError && error.code === 'DEMANDE_DEJA_TRAITEE';

/**
 * Reads the posted message and writes it on the thread; gives back what was typed when it is refused. Whoever may not
 * see the request is told so (PAGE_INTROUVABLE) before any of it is read.
 */
export const postMessage = async (
  platform: Platform,
  request: FastifyRequest,
  act: Act,
  number: string,
): Promise<RefusedMessage | undefined> => {
  await readRequest(platform, act, number, { pieces: [] });
  const posted = await readMessage(platform, request);
  const { body, sendKey } = posted;
  const problems = problemsOf(posted);
  if (problems.length > 0) return { body, sendKey, problems, status: 422 };
  try {
    await write(platform, act, number, posted);
  } catch (error) {
    if (!isClosed(error)) throw error;
    // Closed or cancelled while it was being typed.
    return { body, sendKey, problems: [{ input: inputs.body, message: words.problems.closed }], status: 409 };
  }
  return undefined;
};
