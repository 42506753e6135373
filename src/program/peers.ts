import path from 'node:path';
import type { Config } from '../config.ts';
import { startEmbeddedPostgres } from '../platform/database/index.ts';
import { type Mailbox, startMailCatcher } from '../platform/mail/index.ts';

/** Servers the program speaks to: given by the configuration, or started with it. */
export interface Peers {
  readonly databaseUrl: string;
  readonly smtpUrl: string;
  /** Mails of the demonstration; undefined when a real SMTP server takes them. */
  readonly mailbox: Mailbox | undefined;
  readonly stop: () => Promise<void>;
}

type Started<T> = { readonly value: T; readonly stop: () => Promise<void> };

const nothingToStop = async () => undefined;

const database = async (config: Config): Promise<Started<string>> => {
  if (config.databaseUrl) return { value: config.databaseUrl, stop: nothingToStop };
  const server = await startEmbeddedPostgres({ directory: path.join(config.dataDirectory, 'base') });
  return { value: server.url, stop: () => server.stop() };
};

const mail = async (config: Config): Promise<Started<{ url: string; mailbox: Mailbox | undefined }>> => {
  if (config.smtpUrl) return { value: { url: config.smtpUrl, mailbox: undefined }, stop: nothingToStop };
  const catcher = await startMailCatcher({ directory: path.join(config.dataDirectory, 'courrier') });
  return { value: { url: catcher.url, mailbox: catcher }, stop: () => catcher.stop() };
};

/** Starts what the configuration does not give: the embedded database, the demonstration mailbox. */
export const startPeers = async (config: Config): Promise<Peers> => {
  const postgres = await database(config);
  const smtp = await mail(config);
  return {
    databaseUrl: postgres.value,
    smtpUrl: smtp.value.url,
    mailbox: smtp.value.mailbox,
    stop: async () => {
      await smtp.stop();
      await postgres.stop();
    },
  };
};
