import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type ContentSource, fileSource } from './content-source.ts';
import workerText from './heic-worker.mjs?raw';

const limits = {
  timeoutInMilliseconds: 30_000,
  maximumPixels: 60_000_000,
  maximumBytes: 1 << 30,
  maximumSide: 4096,
  quality: 86,
};

/** What a conversion may take; the defaults suit the largest pictures of today's phones (48 million points). */
export type HeicLimits = typeof limits;

/** Why a HEIC picture could not be converted. */
export class HeicRefused extends Error {
  override readonly name = 'HeicRefused';
  readonly reason: 'damaged' | 'too-many-pixels' | 'too-long';

  constructor(reason: HeicRefused['reason'], cause?: unknown) {
    super(`HEIC picture refused: ${reason}`, { cause });
    this.reason = reason;
  }
}

/** A conversion takes hundreds of megabytes: they are made one after the other, whoever asks. */
let previous: Promise<unknown> = Promise.resolve();

/**
 * Converts the picture of an iPhone to a JPEG that every browser shows, upright and without metadata, in a thread of
 * its own with limits of time, memory and size; throws HeicRefused.
 */
export async function convertHeic(
  image: ContentSource | string,
  given: Partial<HeicLimits> = {},
): Promise<Buffer> {
  const run = async () => {
    const source = typeof image === 'string' ? await fileSource(image) : image;
    return convertInWorker(await buffer(await source.open()), { ...limits, ...given });
  };
  const conversion = previous.then(run, run);
  previous = conversion.catch(() => undefined);
  return conversion;
}

function startWorker(content: Buffer, given: HeicLimits): Worker {
  const address = (name: string) => pathToFileURL(createRequire(import.meta.url).resolve(name)).href;
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(workerText)}`), {
    workerData: { ...given, content, heicDecodePath: address('heic-decode'), sharpPath: address('sharp') },
    resourceLimits: { maxOldGenerationSizeMb: 256 },
    // The decoder writes its errors to the console; they come back in the answer.
    stdout: true,
    stderr: true,
  });
}

function convertInWorker(content: Buffer, given: HeicLimits): Promise<Buffer> {
  const worker = startWorker(content, given);
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const timeout = setTimeout(() => reject(new HeicRefused('too-long')), given.timeoutInMilliseconds);
  worker.once('message', (answer: HeicAnswer) => {
    if ('jpeg' in answer) resolve(Buffer.from(answer.jpeg));
    else reject(new HeicRefused(answer.refused, answer.cause));
  });
  worker.once('error', (error) => reject(new HeicRefused('damaged', error)));
  worker.once('exit', () => reject(new HeicRefused('damaged', 'the thread ended')));
  return promise.finally(() => {
    clearTimeout(timeout);
    return worker.terminate();
  });
}

type HeicAnswer = { jpeg: Uint8Array } | { refused: 'damaged' | 'too-many-pixels'; cause?: string };
