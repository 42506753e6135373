import type { LightMyRequestResponse } from 'fastify';
import { workFor } from '../../src/platform/proof-of-work/testing.ts';
import { platformHost, type WholeServer } from './whole-server.ts';

export type Answer = LightMyRequestResponse;
export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A file to send, in the input of this name. */
export interface SentFile {
  readonly input: string;
  readonly name: string;
  readonly content: Buffer;
}

/** What is sent to the server. */
export interface Sending {
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PATCH';
  /** The whole path, with the portal's prefix. */
  readonly path: string;
  readonly cookie?: string | undefined;
  readonly fields?: Fields | undefined;
  readonly files?: readonly SentFile[] | undefined;
  /** A body that is no form. */
  readonly body?: string | Buffer | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

const boundary = '----frontiere-des-essais';

const partsOf = (fields: Fields): string =>
  Object.entries(fields)
    .flatMap(([name, value]) => [value].flat().map((one) => [name, one] as const))
    .map(
      ([name, value]) =>
        `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    )
    .join('');

const filePart = ({ input, name, content }: SentFile): Buffer[] => [
  Buffer.from(
    `--${boundary}\r\ncontent-disposition: form-data; name="${input}"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
  ),
  content,
  Buffer.from('\r\n'),
];

const multipart = (fields: Fields, files: readonly SentFile[]) => ({
  type: `multipart/form-data; boundary=${boundary}`,
  payload: Buffer.concat([
    Buffer.from(partsOf(fields)),
    ...files.flatMap(filePart),
    Buffer.from(`--${boundary}--\r\n`),
  ]),
});

/** Fields as a plain form posts them. */
export const urlencoded = (fields: Fields): string =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) =>
      [value].flat().map((one): [string, string] => [name, one]),
    ),
  ).toString();

const bodyOf = ({ fields, files, body }: Sending): { type?: string; payload?: string | Buffer } => {
  if (body !== undefined) return { payload: body };
  if (files) return multipart(fields ?? {}, files);
  return fields ? { type: 'application/x-www-form-urlencoded', payload: urlencoded(fields) } : {};
};

/** Forms that anybody may post, by the end of their address: a browser works before it sends them. */
const openForms: Readonly<Record<string, string>> = {
  inscription: 'sign-up',
  'mot-de-passe-oublie': 'password-link',
};

const worked = async ({ platform }: WholeServer, sending: Sending): Promise<Sending> => {
  const form = openForms[sending.path.split('/').at(-1) ?? ''];
  if (!form || !sending.fields || 'defi' in sending.fields) return sending;
  return { ...sending, fields: { ...(await workFor(platform, form)), ...sending.fields } };
};

/** Sends one request as a browser on one of our pages does; redirections are not followed. */
export const send = async (server: WholeServer, given: Sending): Promise<Answer> => {
  const { app, locations } = server;
  const sending = await worked(server, given);
  const { type, payload } = bodyOf(sending);
  const answer = await app.inject({
    method: sending.method ?? (payload === undefined ? 'GET' : 'POST'),
    url: sending.path,
    headers: {
      host: platformHost,
      'sec-fetch-site': 'same-origin',
      ...(type ? { 'content-type': type } : {}),
      ...(sending.cookie ? { cookie: sending.cookie } : {}),
      ...sending.headers,
    },
    ...(payload === undefined ? {} : { payload }),
  });
  if (answer.headers.location) locations.push(String(answer.headers.location));
  return answer;
};

/** Sends, and insists on being sent elsewhere (303): gives where. */
export const follow = async (server: WholeServer, sending: Sending): Promise<string> => {
  const answer = await send(server, sending);
  if (answer.statusCode !== 303)
    throw new Error(`${sending.path}: ${answer.statusCode} instead of 303\n${answer.body.slice(0, 2000)}`);
  return String(answer.headers.location);
};
