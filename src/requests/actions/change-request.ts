import type { Transaction } from '../../platform/database/index.ts';
import { notFound, ProductError } from '../../platform/http/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { type Act, actorOf, permissionActor, scopeOf } from '../act.ts';
import { type DeedOf, deeds, type EventKind, statusAfterEvent, stepOf, type WritingDeed } from '../deeds.ts';
import { chainEvents, type EventActor, type EventData } from '../events.ts';
import { react } from '../reactions.ts';
import { lockById, lockByNumber, type RequestRow, updateRequest } from '../repository.ts';
import { countAndIndex, insertEvents, moveCounter } from '../repository-history.ts';
import { can } from '../rights.ts';

/** What a person does to a request that exists. */
type PersonalDeed = Exclude<DeedOf<'citizen' | 'authority', WritingDeed>, 'submit'>;
type Columns = Parameters<typeof updateRequest>[2];
/** Words that agents may search. */
type SearchedWords = Parameters<typeof countAndIndex>[3];

/** A request locked for one act, and the way to write what the act does to it. */
export interface Change {
  readonly tx: Transaction;
  readonly request: RequestRow;
  readonly at: Date;
  /** Writes the event, the new status, the counters, these columns and the new words to search, and tells whoever is to be told. Once per change. */
  readonly record: (data: EventData, columns?: Columns, words?: SearchedWords) => Promise<void>;
}

/** Who does what: the kind of the event says which status the request goes to. */
interface Told {
  readonly actor: EventActor;
  readonly kind: EventKind;
}

const changeOf = (
  platform: Platform,
  tx: Transaction,
  request: RequestRow,
  { actor, kind }: Told,
  at = platform.clock(),
): Change => ({
  tx,
  request,
  at,
  record: async (data, columns = {}, words) => {
    const status = statusAfterEvent(kind, request.status);
    // Who acts on a request has seen it.
    const seen = actor.side === 'authority' ? { answer_unread: false } : {};
    const { rows, head } = chainEvents(request.id, request, actor, [{ kind, data }], at);
    await insertEvents(tx, request, rows);
    await updateRequest(tx, request, {
      ...seen,
      ...columns,
      ...head,
      status,
      step: stepOf(status),
      updated_at: at,
    });
    if (words) await countAndIndex(tx, request, { before: request.status, after: status }, words);
    else if (status !== request.status) await moveCounter(tx, request, request.status, status);
    const left = { ...request, ...columns } as RequestRow;
    await react(platform, tx, kind, { request: left, side: actor.side, data, at });
  },
});

/**
 * The one road by which an existing request changes: lock, authorise, decide, write, in the caller's transaction.
 * Throws PAGE_INTROUVABLE when the person may not see the request, DEMANDE_DEJA_TRAITEE when its state no longer
 * allows the action (somebody else acted first).
 */
export const changeHeld = async <T>(
  platform: Platform,
  tx: Transaction,
  act: Act,
  number: string,
  name: PersonalDeed,
  work: (change: Change) => Promise<T>,
): Promise<T> => {
  const request = await lockByNumber(tx, act.portal.id, number);
  if (!request || !can(permissionActor(act), act.side, 'view', request)) throw notFound();
  if (!can(permissionActor(act), act.side, name, request)) throw new ProductError('DEMANDE_DEJA_TRAITEE');
  const told = { actor: actorOf(act), kind: deeds[name].event };
  return work(changeOf(platform, tx, request, told));
};

/** The same road, as a transaction of its own. */
export const changeRequest = <T>(
  platform: Platform,
  act: Act,
  number: string,
  name: PersonalDeed,
  work: (change: Change) => Promise<T>,
): Promise<T> =>
  platform.database.withScope(scopeOf(act), (tx) => changeHeld(platform, tx, act, number, name, work));

const program: EventActor = { side: 'system', account: null, name: '' };

/**
 * The same road for what the program does by itself, which asks for nobody's right: the request, held, or undefined when
 * it is not there. Throws DEMANDE_DEJA_TRAITEE when its state does not allow it.
 */
export const holdByProgram = async (
  platform: Platform,
  tx: Transaction,
  { authority, request: id }: { readonly authority: string; readonly request: string },
  name: DeedOf<'system'>,
): Promise<Change | undefined> => {
  const request = await lockById(tx, authority, id);
  if (!request) return undefined;
  const { event: kind, from } = deeds[name];
  if (!from.some((status) => status === request.status)) throw new ProductError('DEMANDE_DEJA_TRAITEE');
  return changeOf(platform, tx, request, { actor: program, kind });
};
