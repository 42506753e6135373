import { readConfig } from './config.ts';
import { words } from './program/messages.ts';
import { say } from './program/progress.ts';
import { startProgram } from './program/start.ts';
import { sentenceOf } from './program/start-refused.ts';

const roles = ['serve', 'web', 'worker'] as const;
const asked = process.argv[2] ?? 'serve';
const role = roles.find((one) => one === asked);

if (!role) {
  console.error(words.unknownRole(asked));
  process.exit(2);
}

/** Ctrl-C or a closed terminal, at any moment, even while everything starts: what was begun is stopped in order. */
const stopOnSignal = (starting: Promise<{ stop: () => Promise<void> }>): void => {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    say(words.stopping);
    const program = await starting.catch(() => undefined);
    await program?.stop();
    say(words.stopped);
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
};

// Nobody reads any more (a closed terminal, `| head`): the pages go on, and what stops must stop in order.
for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined);

try {
  const starting = startProgram(readConfig(process.env), role);
  stopOnSignal(starting);
  await starting;
} catch (error) {
  console.error(sentenceOf(error));
  process.exit(1);
}
