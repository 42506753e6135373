import { type DestinationStream, type Logger, pino } from 'pino';

export type { Logger };

/**
 * The structured log. It receives facts about the work (route, status, duration, identifiers), never what a person
 * typed: the keys below are removed even when an error object carries them along. Written to the standard output,
 * unless a destination is given.
 */
export const createLog = (level: string, destination?: DestinationStream): Logger =>
  pino(
    {
      level,
      base: undefined,
      redact: {
        paths: [
          '*.password',
          '*.email',
          '*.recipient',
          '*.parameters',
          '*.detail',
          '*.cookie',
          '*.authorization',
        ],
        remove: true,
      },
      serializers: { error: describeError, err: describeError },
    },
    destination,
  );

/**
 * The standard output, written in pieces of four kilobytes, at most a second late: a system call a line would be a
 * twentieth of the work of a page. What waits is written when the program ends, unless it is killed.
 */
export const bufferedOutput = (): DestinationStream =>
  pino.destination({ dest: 1, sync: false, minLength: 4_096, periodicFlush: 1_000 });

// SQLSTATE class 22, « data exception »: the message quotes the value that PostgreSQL could not take.
const quotesValue = (code: string | undefined): boolean => code?.length === 5 && code.startsWith('22');

/** PostgreSQL puts row values in `detail` and `where`: an error is logged by name, code, message and stack only. */
const describeError = (error: unknown): Record<string, unknown> => {
  if (!(error instanceof Error)) return { message: String(error) };
  const code = 'code' in error ? String(error.code) : undefined;
  const { name, message, stack } = error;
  if (!quotesValue(code)) return { name, code, message, stack };
  return { name, code, stack: stack?.replace(message, '') };
};
