import { can } from '../../access/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { lockByNumber, markMessagesRead, updateRequest } from '../repository.ts';
import { type Act, permissionActor, scopeOf } from './change-request.ts';

/**
 * Marks what the other side wrote as read. Reading is not an event of the history and does not move the request in lists.
 * Done by a POST of the page or when the thread is opened with something unread: a request without unread messages costs nothing.
 */
export const readMessages = (platform: Platform, act: Act, number: string): Promise<void> =>
  platform.database.withScope(scopeOf(act), async (tx) => {
    const request = await lockByNumber(tx, act.portal.id, number);
    if (!request || !can(permissionActor(act), act.side, 'view', request)) return;
    const writtenBy = act.side === 'citizen' ? 'authority' : 'citizen';
    await markMessagesRead(tx, request, writtenBy, platform.clock());
    await updateRequest(tx, request, act.side === 'citizen' ? { unread_citizen: 0 } : { unread_staff: 0 });
  });
