import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import type { TestGround } from '../testing.ts';
import { openBody } from './sealed-body.ts';

/** What the SMTP server of a test answers, and what it received. */
export interface TestSmtpServer {
  readonly url: string;
  readonly received: string[];
  /** Answers to MAIL FROM, RCPT TO and the text, `250` when absent; `cut` ends the connection. */
  answers: { sender?: number; recipient?: number; text?: number | 'cut' };
  stop(): Promise<void>;
}

const refusal = (code: number | undefined) =>
  code === undefined ? null : Object.assign(new Error('<zoe@exemple.fr> refused'), { responseCode: code });

/** Starts a real SMTP server whose answers are chosen by the test, on a port of its own or on this one. */
export async function startTestSmtpServer(port = 0): Promise<TestSmtpServer> {
  const received: string[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onMailFrom: (_address, _session, answer) => answer(refusal(test.answers.sender)),
    onRcptTo: (_address, _session, answer) => answer(refusal(test.answers.recipient)),
    onData: async (stream, session, answer) => {
      const raw = await buffer(stream);
      const { text } = test.answers;
      if (text === undefined) received.push(raw.toString());
      if (text !== 'cut') return answer(refusal(text));
      for (const connection of server.connections) if (connection.id === session.id) connection.close();
    },
  });
  server.on('error', () => undefined);
  const listening = server.listen(port, '127.0.0.1');
  await once(listening, 'listening');
  const address = listening.address();
  const test: TestSmtpServer = {
    url: `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    received,
    answers: {},
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return test;
}

/** The mails that wait for an address, or for anybody, oldest first, with their words. */
export const readQueuedMails = async (
  { owner, platform }: Pick<TestGround, 'owner' | 'platform'>,
  recipient?: string,
) => {
  const rows = await owner
    .selectFrom('mail')
    .select(['kind', 'recipient', 'subject', 'sealed_body', 'from_name', 'status', 'request_id'])
    .$if(recipient !== undefined, (query) => query.where('recipient', '=', recipient ?? ''))
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(({ sealed_body: sealed, ...mail }) => ({
    ...mail,
    ...(sealed ? openBody(platform.seal, sealed) : { text: '', html: '' }),
  }));
};
