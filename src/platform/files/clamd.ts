import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';

/** What the antivirus says of a content. */
export type Verdict = { readonly clean: true } | { readonly clean: false; readonly virus: string };

/** Where clamd listens, and how long it may stay silent. */
export interface ClamdOptions {
  /** `tcp://127.0.0.1:3310`, or `unix:/run/clamav/clamd.ctl`. */
  readonly url: string;
  readonly timeoutInMilliseconds?: number;
}

/** The antivirus could not answer: it says nothing about the content, the scan is to be tried again. */
export class VirusScanFailed extends Error {
  override readonly name = 'VirusScanFailed';
}

const pieceSize = 64 << 10;
const longestAnswer = 4096;

/**
 * Has a content examined by clamd (INSTREAM), piece by piece at the pace clamd reads. The stream is always consumed or
 * destroyed. Throws VirusScanFailed when clamd does not answer, is too slow or refuses the size.
 */
export async function scanWithClamd(options: ClamdOptions, content: Readable): Promise<Verdict> {
  const socket = connectTo(options.url);
  socket.setTimeout(options.timeoutInMilliseconds ?? 30_000, () => {
    socket.destroy(new VirusScanFailed('clamd is silent'));
  });
  try {
    const answer = readAnswer(socket);
    // Both are awaited: clamd may answer « size limit exceeded » before everything was sent, then closes.
    const [, reply] = await Promise.all([send(socket, content), answer]);
    return verdictOf(reply);
  } catch (cause) {
    throw cause instanceof VirusScanFailed ? cause : new VirusScanFailed(messageOf(cause), { cause });
  } finally {
    socket.destroy();
    content.destroy();
  }
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

function connectTo(url: string): Socket {
  const { protocol, hostname, port, pathname } = new URL(url);
  if (protocol === 'unix:') return connect({ path: pathname });
  if (protocol !== 'tcp:') throw new VirusScanFailed(`address of clamd not understood: ${url}`);
  return connect({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 3310) });
}

function readAnswer(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    socket.on('data', (bytes) => {
      answer += bytes.toString('latin1');
      if (answer.length > longestAnswer) socket.destroy(new VirusScanFailed('answer of clamd too long'));
      if (answer.includes('\0')) resolve(answer);
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
  });
}

async function send(socket: Socket, content: Readable): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'));
  for await (const chunk of content) {
    const bytes: Buffer = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk);
    for (let start = 0; start < bytes.length; start += pieceSize) {
      if (!socket.writable) return;
      const piece = bytes.subarray(start, start + pieceSize);
      await write(socket, lengthOf(piece), piece);
    }
  }
  await write(socket, lengthOf(Buffer.alloc(0)));
}

function lengthOf(piece: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(piece.length);
  return length;
}

/** Waits until the socket can take more; what it closed itself is told by the answer, not here. */
async function write(socket: Socket, ...parts: Buffer[]): Promise<void> {
  const accepted = socket.write(Buffer.concat(parts));
  if (accepted || socket.destroyed) return;
  await new Promise<void>((resolve) => {
    const done = () => {
      socket.off('drain', done);
      socket.off('close', done);
      resolve();
    };
    socket.on('drain', done);
    socket.on('close', done);
  });
}

function verdictOf(reply: string): Verdict {
  const answer = reply.replaceAll('\0', '').trim();
  if (answer === 'stream: OK') return { clean: true };
  const virus = /^stream: (.+) FOUND$/.exec(answer)?.[1];
  if (virus !== undefined) return { clean: false, virus };
  throw new VirusScanFailed(answer === '' ? 'clamd closed without an answer' : `clamd: ${answer}`);
}
