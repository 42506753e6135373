import type { Socket } from 'node:net';
import { words } from './messages.ts';

const statusLines: Record<string, string> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

const answerTo = (code: string): string => {
  const { title, sentence } = words.errors.SAISIE_ILLISIBLE;
  const body = `${title}\n\n${sentence}\n`;
  return [
    `HTTP/1.1 ${statusLines[code] ?? '400 Bad Request'}`,
    'content-type: text/plain; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'x-content-type-options: nosniff',
    'cache-control: no-store',
    'connection: close',
    '',
    body,
  ].join('\r\n');
};

/** Answers what is no request (headers too big, a line that is no HTTP): nothing to make a page from, a sentence. */
export const answerBrokenRequest = (error: NodeJS.ErrnoException, socket: Socket): void => {
  if (socket.writable && error.code !== 'ECONNRESET') socket.write(answerTo(error.code ?? ''));
  socket.destroy(error);
};
