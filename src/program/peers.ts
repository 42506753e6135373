import path from 'node:path';
import type { Config } from '../config.ts';
import { startEmbeddedPostgres } from '../platform/database/index.ts';
import type { Logger } from '../platform/log/index.ts';
import { type Mailbox, startMailCatcher } from '../platform/mail/index.ts';
import { words } from './messages.ts';
import { say } from './progress.ts';
import { StartRefused } from './start-refused.ts';

/** A server that the program speaks to: given by the configuration, or started with it and stopped with it. */
export interface Peer<T> {
  readonly value: T;
  readonly stop: () => Promise<void>;
}

const nothingToStop = async () => undefined;

/**
 * The address of the database. The one that comes with the program serves one program at a time: another would lose it
 * in the middle of its work when the first stops.
 */
export const openDatabaseServer = async (config: Config, log: Logger): Promise<Peer<string>> => {
  if (config.databaseUrl) return { value: config.databaseUrl, stop: nothingToStop };
  const wanted = path.join(config.dataDirectory, 'base');
  const server = await startEmbeddedPostgres({ directory: wanted, log: (text) => log.warn(text) });
  if (!server.owned) throw new StartRefused(words.folderTaken(config.dataDirectory));
  if (server.directory !== wanted) say(words.databaseElsewhere(server.directory));
  return { value: server.url, stop: () => server.stop() };
};

/** Where mails go. `mailbox` holds those of the demonstration; undefined when a real SMTP server takes them. */
export const openMailServer = async (
  config: Config,
): Promise<Peer<{ readonly url: string; readonly mailbox: Mailbox | undefined }>> => {
  if (config.smtpUrl) return { value: { url: config.smtpUrl, mailbox: undefined }, stop: nothingToStop };
  const catcher = await startMailCatcher({ directory: path.join(config.dataDirectory, 'courrier') });
  return { value: { url: catcher.url, mailbox: catcher }, stop: () => catcher.stop() };
};
