import { createHash } from 'node:crypto';
import { canonicalJson } from '../platform/canonical-json/index.ts';
import { commitmentTo, newSalt } from './commitment.ts';
import type { EventKind, Side } from './deeds.ts';

/** Who acts, by value: the history stays readable when the account is gone. */
export interface EventActor {
  readonly side: Side;
  readonly account: string | null;
  readonly name: string;
}

/** What an event tells beyond its kind: references and reasons, never a copy of the answers. */
export type EventData = Record<string, string | number | boolean | null | readonly string[]>;

/** An event about to be written. */
export interface NewEvent {
  readonly kind: EventKind;
  readonly data: EventData;
}

/** An event as it stands in the chain of its request. */
export interface ChainedEvent {
  readonly request_id: string;
  readonly sequence: number;
  readonly kind: EventKind;
  readonly side: Side;
  readonly actor_id: string | null;
  readonly actor_name: string;
  readonly data: EventData;
  /** Null once data and name were erased: the commitment alone stays. */
  readonly salt: Buffer | null;
  readonly commitment: Buffer;
  readonly occurred_at: Date;
  readonly previous_hash: Buffer;
  readonly hash: Buffer;
}

/** End of a request's chain: how many events it has and the hash of the last one. */
export interface ChainHead {
  readonly event_count: number;
  readonly event_head: Buffer;
}

/** The chain of a request that does not exist yet. */
export const emptyChain: ChainHead = { event_count: 0, event_head: Buffer.alloc(32) };

// What the chain proves for ever holds no word, no name and no account: those can be erased.
const hashOf = (event: Omit<ChainedEvent, 'hash'>): Buffer =>
  createHash('sha256')
    .update(event.previous_hash)
    .update(event.commitment)
    .update(
      canonicalJson({
        request: event.request_id,
        sequence: event.sequence,
        kind: event.kind,
        side: event.side,
        occurred_at: event.occurred_at.toISOString(),
      }),
    )
    .digest();

const wordsOf = ({ data, actor_name }: Pick<ChainedEvent, 'data' | 'actor_name'>) => ({ data, actor_name });

/** Adds events at the end of a request's chain: the rows to write and the new head. */
export const chainEvents = (
  request: string,
  head: ChainHead,
  actor: EventActor,
  events: readonly NewEvent[],
  at: Date,
): { rows: ChainedEvent[]; head: ChainHead } => {
  const rows: ChainedEvent[] = [];
  let { event_count, event_head } = head;
  for (const { kind, data } of events) {
    event_count += 1;
    const salt = newSalt();
    const event = {
      request_id: request,
      sequence: event_count,
      kind,
      side: actor.side,
      actor_id: actor.account,
      actor_name: actor.name,
      data,
      salt,
      commitment: commitmentTo({ data, actor_name: actor.name }, salt),
      occurred_at: at,
      previous_hash: event_head,
    };
    event_head = hashOf(event);
    rows.push({ ...event, hash: event_head });
  }
  return { rows, head: { event_count, event_head } };
};

/** How far the words of a request were erased: the history tells it, by an event that nobody can add unseen. */
export const erasedUpTo = (events: readonly { kind: string; sequence: number }[]): number =>
  events.findLast(({ kind }) => kind === 'request_erased')?.sequence ?? 0;

// Without salt, nothing is left to compare: right for what the history says was erased, and there only.
const isAsCommitted = (event: ChainedEvent, erased: number): boolean =>
  event.salt
    ? commitmentTo(wordsOf(event), event.salt).equals(event.commitment)
    : event.sequence < erased && event.actor_name === '' && Object.keys(event.data).length === 0;

/** Sequence of the first event that was altered, removed or inserted; undefined when the chain is whole, erased or not. */
export const firstBrokenLink = (events: readonly ChainedEvent[], head: ChainHead): number | undefined => {
  const erased = erasedUpTo(events);
  let previous = emptyChain.event_head;
  for (const [index, event] of events.entries()) {
    const { hash, ...facts } = event;
    const sound =
      event.sequence === index + 1 &&
      event.previous_hash.equals(previous) &&
      hashOf(facts).equals(hash) &&
      isAsCommitted(event, erased);
    if (!sound) return event.sequence;
    previous = hash;
  }
  const whole = events.length === head.event_count && previous.equals(head.event_head);
  return whole ? undefined : events.length + 1;
};

/** The reasons that a decision gave; undefined as long as there is none. */
export const decisionReason = (events: readonly { kind: string; data: unknown }[]): string | undefined => {
  const decision = events.findLast(
    ({ data }) => typeof data === 'object' && data !== null && 'reason' in data,
  );
  return (decision?.data as { reason?: string } | undefined)?.reason;
};
