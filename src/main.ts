import { readConfig } from './config.ts';
import { words } from './program/messages.fr.ts';
import { startProgram } from './program/start.ts';

const roles = ['serve', 'web', 'worker'] as const;
const asked = process.argv[2] ?? 'serve';
const role = roles.find((one) => one === asked);

if (!role) {
  console.error(words.unknownRole(asked));
  process.exit(2);
}

const sentenceOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'EADDRINUSE') return words.portTaken(error.message);
  return error.message;
};

/** Ctrl-C at any moment, even while everything starts: what was begun is stopped in order. */
const stopOnSignal = (starting: Promise<{ stop: () => Promise<void> }>): void => {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    const program = await starting.catch(() => undefined);
    await program?.stop();
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
};

try {
  const starting = startProgram(readConfig(process.env), role);
  stopOnSignal(starting);
  await starting;
} catch (error) {
  console.error(sentenceOf(error));
  process.exit(1);
}
