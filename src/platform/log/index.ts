import { type Logger, pino } from 'pino';

export type { Logger };

/**
 * The structured log. It receives facts about the work (route, status, duration, identifiers), never what a person
 * typed: the keys below are removed even when an error object carries them along.
 */
export const createLog = (level: string): Logger =>
  pino({
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
  });

/** PostgreSQL puts row values in `detail` and `where`: an error is logged by name, code, message and stack only. */
const describeError = (error: unknown): Record<string, unknown> => {
  if (!(error instanceof Error)) return { message: String(error) };
  const code = 'code' in error ? String(error.code) : undefined;
  return { name: error.name, code, message: error.message, stack: error.stack };
};
