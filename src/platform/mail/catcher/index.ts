/** An SMTP server for trying the product: it sends nothing, and keeps every mail in a folder. */
import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { type Mailbox, openMailbox } from './mailbox.ts';

export { type CaughtMail, type Mailbox, openMailbox } from './mailbox.ts';

/** A mail catcher at work: give `url` to the sender, read what it caught. */
export interface MailCatcher extends Mailbox {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts an SMTP server for this machine only; port 0 (by default) takes a free one. */
export async function startMailCatcher(options: { directory: string; port?: number }): Promise<MailCatcher> {
  const mailbox = await openMailbox(options.directory);
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    size: 25 << 20,
    onData: (stream, _session, answer) => {
      buffer(stream)
        .then((raw) => mailbox.store(raw))
        .then(() => answer(), answer);
    },
  });
  server.on('error', () => undefined); // a client that cuts its connection is not our affair
  const listening = server.listen(options.port ?? 0, '127.0.0.1');
  await once(listening, 'listening');
  const address = listening.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    ...mailbox,
    url: `smtp://127.0.0.1:${port}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
