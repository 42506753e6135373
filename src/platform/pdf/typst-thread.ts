import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { fairTurns } from './fair-turns.ts';
import { readFonts } from './fonts.ts';
import workerText from './typst-worker.mjs?raw';

/** What the compiler is asked: a template of ours, and the data as JSON, never mixed. */
export interface Compilation {
  readonly template: string;
  readonly data: string;
}

/** A PDF, or what the compiler says against it. */
export type Compiled = { readonly pdf: Uint8Array } | { readonly error: string };

const timeoutInMilliseconds = 20_000;
let running: Worker | undefined;
/** A person who presses the button again and again has a few documents waiting, not a thousand. */
const takeTurn = fairTurns(8);

/**
 * Compiles in a thread of its own, one document after the other: the compiler is synchronous and would stop the pages.
 * Three long receipts of one person take half a minute: the letter of an agent does not wait for all of them.
 * The thread starts at the first document; one that dies or hangs is replaced, and only its document is lost.
 */
export function compileInThread(compilation: Compilation, person: string): Promise<Compiled> {
  return takeTurn(person, () => compileNow(compilation));
}

/** The thread at work, for the tests that make it die. */
export const runningThread = (): Worker | undefined => running;

function startThread(): Worker {
  const compilerPath = createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-node-compiler');
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(workerText)}`), {
    workerData: { compilerPath: pathToFileURL(compilerPath).href, fonts: readFonts() },
  });
  worker.on('error', () => undefined); // told to the document under way by its own listener
  worker.once('exit', () => {
    if (running === worker) running = undefined;
  });
  return worker;
}

async function compileNow(compilation: Compilation): Promise<Compiled> {
  running ??= startThread();
  const worker = running;
  const { promise, resolve, reject } = Promise.withResolvers<Compiled>();
  const onExit = () => reject(new Error('the PDF thread ended'));
  const timeout = setTimeout(() => {
    running = undefined;
    worker.terminate().catch(() => undefined);
    reject(new Error('the PDF took too long'));
  }, timeoutInMilliseconds);
  worker.once('message', resolve).once('error', reject).once('exit', onExit);
  worker.ref();
  try {
    worker.postMessage(compilation);
    return await promise;
  } finally {
    clearTimeout(timeout);
    worker.off('message', resolve).off('error', reject).off('exit', onExit);
    // An idle thread does not keep the program from ending.
    worker.unref();
  }
}
