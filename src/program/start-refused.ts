import fs from 'node:fs/promises';
import net from 'node:net';
import type { Config } from '../config.ts';
import { isUnreachable } from '../platform/database/index.ts';
import { words } from './messages.ts';

/** The program cannot start here, for a reason that whoever starts it can mend: the message is that sentence. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

/** Makes the data folder, and makes sure that it can be written to: said now rather than in the middle of the work. */
export const openDataDirectory = async ({ dataDirectory }: Config): Promise<void> => {
  try {
    await fs.mkdir(dataDirectory, { recursive: true });
    await fs.access(dataDirectory, fs.constants.W_OK);
  } catch (error) {
    throw new StartRefused(words.folderClosed(dataDirectory, String(codeOf(error))), { cause: error });
  }
};

/**
 * A public site whose mails leave for nobody would open accounts that nobody can activate, and acknowledge nothing. The
 * demonstration, asked for by name, shows its mails instead.
 */
export const checkMailServer = ({ baseUrl, smtpUrl, demonstration }: Config): void => {
  if (baseUrl.startsWith('https:') && !smtpUrl && !demonstration) throw new StartRefused(words.mailMissing);
};

const refusalOf = (error: unknown, { host, port }: Config): unknown => {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return new StartRefused(words.portTaken(port), { cause: error });
    case 'EACCES':
      return new StartRefused(words.portReserved(port), { cause: error });
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartRefused(words.hostUnknown(host), { cause: error });
    default:
      return error;
  }
};

/** Listens for a moment: a port already taken is said before a database is made for nothing. */
export const tryPort = (config: Config): Promise<void> =>
  new Promise((resolve, reject) => {
    const { port, host } = config;
    const server = net.createServer();
    server.once('error', (error) => reject(refusalOf(error, config)));
    server.listen({ port, host }, () => server.close(() => resolve()));
  });

/** What whoever starts the program reads when it does not start. */
export const sentenceOf = (error: unknown): string => {
  if (isUnreachable(error)) return words.databaseUnreachable(String(error));
  return error instanceof Error ? error.message : String(error);
};
