import type { FastifyRequest } from 'fastify';
import { attachToRequest } from '../documents/index.ts';
import { textOf } from '../platform/http/index.ts';
import type { Platform } from '../platform/platform.ts';
import { formatNumber } from '../platform/text/index.ts';
import { type Act, longestText, messageFiles, sendMessage } from '../requests/index.ts';
import type { Problem } from '../ui/index.ts';
import { words } from './messages.fr.ts';
import { type PostedForm, readFormWithFiles, readSendKey } from './read-post.ts';

/** What may be joined to a message. */
export const joinedFiles = {
  maximumBytes: messageFiles.maximumBytes,
  accept: ['pdf', 'jpeg', 'png', 'heic', 'odt', 'docx'],
  most: messageFiles.most,
} as const;

/** A message that was refused, with all that was typed. */
export interface RefusedMessage {
  readonly body: string;
  readonly sendKey: string;
  readonly problems: readonly Problem[];
}

/** Names of the inputs of the form. */
export const inputs = { body: 'message', files: 'fichiers', sendKey: 'cle' } as const;

const problemsOf = (body: string, { received, refused }: PostedForm): Problem[] => {
  const problems: Problem[] = refused.map(({ message }) => ({ input: inputs.files, message }));
  if (!body.trim() && received.length === 0)
    problems.unshift({ input: inputs.body, message: words.problems.empty });
  if (body.length > longestText)
    problems.unshift({ input: inputs.body, message: words.problems.tooLong(formatNumber(longestText)) });
  return problems;
};

/** Reads the posted message and writes it on the thread; gives back what was typed when it is refused. */
export const postMessage = async (
  platform: Platform,
  request: FastifyRequest,
  act: Act,
  number: string,
): Promise<RefusedMessage | undefined> => {
  const posted = await readFormWithFiles(platform, request, joinedFiles);
  // Browsers send line ends as CR LF; a NUL cannot stand in the database.
  const body = textOf(posted.fields, inputs.body).replaceAll('\r\n', '\n').replaceAll('\u0000', '');
  const sendKey = readSendKey(textOf(posted.fields, inputs.sendKey));
  const problems = problemsOf(body, posted);
  if (problems.length > 0) return { body, sendKey, problems };
  await sendMessage(platform, act, number, {
    sendKey,
    body: body.trim(),
    attach: async ({ tx, request: about }, message) => {
      const place = { authority: about.authority_id, space: about.space_id, request: about.id } as const;
      const target = { place: { ...place, role: 'message', message }, account: act.viewer.account } as const;
      return (await attachToRequest(platform, tx, target, posted.received)).length;
    },
  });
  return undefined;
};
