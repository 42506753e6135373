import { newId } from '../../platform/identifiers/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { type Act, actorOf } from '../act.ts';
import { queueMessageNotice } from '../mails/message-notice.ts';
import { insertMessage } from '../repository-thread.ts';
import { type Change, changeRequest } from './change-request.ts';

/** A message about to be written. `sendKey` is made by the page: the same message sent twice is written once. */
export interface NewMessage {
  readonly sendKey: string;
  readonly body: string;
  /** Writes the rows of the joined files, whose contents are already stored; returns how many. */
  readonly attach: (change: Change, message: string) => Promise<number>;
}

/** Writes a message on the thread of a request and tells the other side. False when it was already written. */
export const sendMessage = (
  platform: Platform,
  act: Act,
  number: string,
  message: NewMessage,
): Promise<boolean> =>
  changeRequest(platform, act, number, 'message', async (change) => {
    const { tx, request, at, record } = change;
    const written = await insertMessage(tx, {
      id: newId(),
      authority_id: request.authority_id,
      request_id: request.id,
      space_id: request.space_id,
      side: act.side,
      author_id: act.viewer.account,
      author_name: actorOf(act).name,
      body: message.body,
      send_key: message.sendKey,
      sent_at: at,
    });
    if (!written) return false;
    const files = await message.attach(change, written.id);
    const unread =
      act.side === 'citizen'
        ? { unread_staff: request.unread_staff + 1 }
        : { unread_citizen: request.unread_citizen + 1 };
    await record({ message: written.id, files }, unread);
    if (act.side === 'authority') await queueMessageNotice(platform, tx, act, request);
    return true;
  });
