import { hash, verify } from '@node-rs/argon2';
import { ProductError } from '../../platform/http/index.ts';
import { newSecret } from '../../platform/identifiers/index.ts';
import { normalisePassword } from './rules.ts';

/** Argon2id as OWASP advises: 19 MiB, two passes, one lane. About 20 ms of one core. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

// Two at once leave half of the threads to files and names; beyond a few seconds of queue it is better to say so.
const mostAtOnce = 2;
const longestQueue = 200;

let running = 0;
const waiting: (() => void)[] = [];

const takeTurn = async (): Promise<void> => {
  if (running < mostAtOnce) {
    running += 1;
    return;
  }
  if (waiting.length >= longestQueue) throw new ProductError('SERVICE_INDISPONIBLE');
  // The turn is handed over by the one that ends: `running` does not move.
  await new Promise<void>((resolve) => {
    waiting.push(resolve);
  });
};

const endTurn = (): void => {
  const next = waiting.shift();
  if (next) next();
  else running -= 1;
};

const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
  await takeTurn();
  try {
    return await work();
  } finally {
    endTurn();
  }
};

/** What is kept of a password: argon2id with a salt of its own. */
export const hashPassword = (password: string): Promise<string> =>
  inTurn(() => hash(normalisePassword(password), parameters));

let nobody: Promise<string> | undefined;

/**
 * Whether this is the password. Without a hash (no such account, or one without password) the same work is done and the answer is no: the time
 * taken tells nobody which addresses have an account.
 */
export const verifyPassword = async (kept: string | null | undefined, password: string): Promise<boolean> => {
  nobody ??= hashPassword(newSecret());
  const against = kept ?? (await nobody);
  const same = await inTurn(() => verify(against, normalisePassword(password)));
  return same && kept !== undefined && kept !== null;
};
