import type { Transaction } from '../../platform/database/index.ts';
import { type PostedFields, textOf } from '../../platform/http/index.ts';
import { isId } from '../../platform/identifiers/index.ts';
import { listMessages } from './repository.ts';

/** Messages that a page shows: an exchange of weeks fits in one, a flood does not. */
export const messagesShown = 30;

/** Name, in the address of a thread, of the last message to show; a link to a message ends with it and its anchor. */
const parameter = 'jusqua';

/** The message that the address names; the newest ones are shown when it names none. */
export const lastAsked = (query: unknown): string | undefined => {
  const asked = textOf(query as PostedFields | undefined, parameter);
  return isId(asked) ? asked : undefined;
};

/** Address of the thread that ends with this message. */
export const threadUntil = (thread: string, message: string): string => `${thread}?${parameter}=${message}`;

/** A part of a thread. */
export interface ThreadPage {
  /** Oldest first. */
  readonly messages: Awaited<ReturnType<typeof listMessages>>;
  /** The message just before, when there is one. */
  readonly before: string | undefined;
  /** Whether the newest messages are among those shown, as far as the address says. */
  readonly newest: boolean;
}

/** The newest messages of a request, or those up to one. */
export const readThread = async (
  tx: Transaction,
  request: { authority_id: string; id: string },
  until: string | undefined,
): Promise<ThreadPage> => {
  const found = await listMessages(tx, request, { until, most: messagesShown + 1 });
  const messages = found.slice(0, messagesShown).reverse();
  return { messages, before: found[messagesShown]?.id, newest: until === undefined };
};
