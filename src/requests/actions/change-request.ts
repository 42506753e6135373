import { can } from '../../access/index.ts';
import type { Transaction } from '../../platform/database/index.ts';
import { notFound, ProductError } from '../../platform/http/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { type Act, actorOf, permissionActor, scopeOf } from '../act.ts';
import { chainEvents, type EventData } from '../events.ts';
import { lockByNumber, type RequestRow, updateRequest } from '../repository.ts';
import { insertEvents, moveCounter } from '../repository-history.ts';
import { eventOfAction, statusAfterAction, type WritingAction } from '../rules.ts';

/** A request locked for one act, and the way to write what the act does to it. */
export interface Change {
  readonly tx: Transaction;
  readonly request: RequestRow;
  readonly at: Date;
  /** Writes the event, the new status, the counters and these columns. Once per change. */
  readonly record: (data: EventData, columns?: Parameters<typeof updateRequest>[2]) => Promise<void>;
}

const recorder =
  (tx: Transaction, act: Act, action: WritingAction, request: RequestRow, at: Date): Change['record'] =>
  async (data, columns = {}) => {
    const status = statusAfterAction(action, request.status);
    const { rows, head } = chainEvents(
      request.id,
      request,
      actorOf(act),
      [{ kind: eventOfAction[action], data }],
      at,
    );
    await insertEvents(tx, request, rows);
    await updateRequest(tx, request, { ...columns, ...head, status, updated_at: at });
    if (status !== request.status) await moveCounter(tx, request, request.status, status);
  };

/**
 * The one road by which an existing request changes: lock, authorise, decide, write, in one transaction.
 * Throws PAGE_INTROUVABLE when the person may not see the request, DEMANDE_DEJA_TRAITEE when its state no longer
 * allows the action (somebody else acted first).
 */
export const changeRequest = <T>(
  platform: Platform,
  act: Act,
  number: string,
  action: WritingAction,
  work: (change: Change) => Promise<T>,
): Promise<T> =>
  platform.database.withScope(scopeOf(act), async (tx) => {
    const request = await lockByNumber(tx, act.portal.id, number);
    if (!request || !can(permissionActor(act), act.side, 'view', request)) throw notFound();
    if (!can(permissionActor(act), act.side, action, request)) throw new ProductError('DEMANDE_DEJA_TRAITEE');
    const at = platform.clock();
    return work({ tx, request, at, record: recorder(tx, act, action, request, at) });
  });
