import { idOfSending, newId } from '../../platform/identifiers/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { type Act, actorOf } from '../act.ts';
import { type Change, changeRequest } from '../actions/change-request.ts';
import { insertMessage } from './repository.ts';

/**
 * A message about to be written. `sendKey` is made by the page: the same message, with the same files, sent twice is
 * written once; another one, or the same one corrected, sent from the page that « back » brought, is written too.
 */
export interface NewMessage {
  readonly sendKey: string;
  readonly body: string;
  /** Hashes of the joined files. */
  readonly files?: readonly string[];
  /** Writes the rows of the joined files, whose contents are already stored; returns how many. */
  readonly attach: (change: Change, message: string) => Promise<number>;
}

const keyOf = ({ viewer }: Act, request: { id: string }, { sendKey, body, files = [] }: NewMessage): string =>
  idOfSending(sendKey, [viewer.account, request.id, body, ...files]);

/** Writes a message on the thread of a request and tells the other side. False when this very message was already written. */
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
      send_key: keyOf(act, request, message),
      sent_at: at,
    });
    if (!written) return false;
    const files = await message.attach(change, written.id);
    const unread =
      act.side === 'citizen'
        ? { unread_staff: request.unread_staff + 1 }
        : { unread_citizen: request.unread_citizen + 1 };
    await record({ message: written.id, files }, unread);
    return true;
  });
