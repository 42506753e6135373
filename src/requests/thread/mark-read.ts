import type { Transaction } from '../../platform/database/index.ts';
import type { Act } from '../act.ts';
import type { ThreadPage } from './read-thread.ts';
import { countAsRead, markMessagesRead } from './repository.ts';

/** The thread of a request as it was listed. */
interface Opened {
  readonly request: { readonly authority_id: string; readonly id: string };
  readonly messages: ThreadPage['messages'];
}

/** Opening the thread is reading it: what was listed, and nothing that came since. The page still marks it as new. */
export const markRead = async (
  tx: Transaction,
  act: Act,
  { request, messages }: Opened,
  at: Date,
): Promise<void> => {
  const shown = messages.filter(({ side, read_at }) => side !== act.side && !read_at).map(({ id }) => id);
  if (shown.length === 0) return;
  const marked = await markMessagesRead(tx, request, shown, at);
  const counter = act.side === 'citizen' ? 'unread_citizen' : 'unread_staff';
  if (marked.length > 0) await countAsRead(tx, request, counter, marked.length);
};
