import type { FastifyRequest } from 'fastify';
import { type ReceivedFile, type RefusedFile, readForm, receiveFile, refuse } from '../../documents/index.ts';
import { safeFileName } from '../../platform/files/index.ts';
import { ProductError, textOf } from '../../platform/http/index.ts';
import { isId } from '../../platform/identifiers/index.ts';
import type { Platform } from '../../platform/platform.ts';

/** What may be joined to a message. */
export const joinedFiles = {
  maximum: 4,
  maximumBytes: 10 * 1024 * 1024,
  accept: ['pdf', 'jpeg', 'png', 'heic', 'odt', 'docx'],
} as const;

/** Names of the inputs of the form. */
export const inputs = { body: 'message', files: 'fichiers', sendKey: 'cle' } as const;

/** Where the text of a message is typed: a link that ends with it puts the keyboard there. */
export const messageInput = inputs.body;

/** A message as it was posted: its text, and its files received or refused. */
export interface PostedMessage {
  readonly body: string;
  /** Made by the page, so that a second click, or a retry on a weak network, writes nothing twice. */
  readonly sendKey: string;
  readonly received: readonly ReceivedFile[];
  readonly refused: readonly RefusedFile[];
}

const readSendKey = (key: string): string => {
  if (!isId(key)) throw new ProductError('SAISIE_ILLISIBLE');
  return key;
};

/** Reads a posted message, streaming each file to the store as it comes. Throws SAISIE_ILLISIBLE for anything else. */
export const readMessage = async (platform: Platform, request: FastifyRequest): Promise<PostedMessage> => {
  const received: ReceivedFile[] = [];
  const refused: RefusedFile[] = [];
  const fields = await readForm(request, async ({ name, content }) => {
    if (received.length >= joinedFiles.maximum) {
      refused.push(refuse('too-many', safeFileName(name), joinedFiles));
      return;
    }
    const reception = await receiveFile(platform, content, name, joinedFiles);
    if ('received' in reception) received.push(reception.received);
    else refused.push(reception.refused);
  });
  return {
    body: textOf(fields, inputs.body).replaceAll('\r\n', '\n'), // as browsers send line ends
    sendKey: readSendKey(textOf(fields, inputs.sendKey)),
    received,
    refused,
  };
};
