import { once } from 'node:events';
import net from 'node:net';
import { text } from 'node:stream/consumers';

/** A page under way: its request has begun to arrive, and waits for its end. */
export interface HalfRequest {
  /** Sends the rest; resolves with the whole answer. */
  finish(): Promise<string>;
  /** The answer, or what there was of it when the connection was cut. */
  readonly answer: Promise<string>;
}

/** Begins to send a form, on a connection of its own: resolves once the program waits for the second half of it. */
export const beginRequest = async (
  url: string,
  path: string,
  form: string,
  type = 'application/x-www-form-urlencoded',
): Promise<HalfRequest> => {
  const { hostname, port, host } = new URL(url);
  const socket = net.connect(Number(port), hostname);
  socket.on('error', () => undefined);
  const half = Math.floor(form.length / 2);
  const head = [
    `POST ${path} HTTP/1.1`,
    `host: ${host}`,
    'sec-fetch-site: same-origin',
    `content-type: ${type}`,
    `content-length: ${form.length}`,
    'expect: 100-continue', // answered when the program has read this far
    '',
    form.slice(0, half),
  ];
  socket.write(head.join('\r\n'));
  await once(socket, 'data');
  const answer = text(socket).catch(() => '');
  return {
    answer,
    finish: () => {
      socket.write(form.slice(half));
      return answer;
    },
  };
};
