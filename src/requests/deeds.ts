/**
 * What may be done to a request: the one table from which rights, history and status derive. A deed added here does not
 * compile before its event has its words and says whom it tells, and its side says where it is offered.
 */
import type { IconName } from '../ui/index.ts';
import { finalStatuses, openStatuses, type RequestStatus, statuses } from './status.ts';

/** At which side of the counter whoever acts stands; `system` is the program by itself. */
export const sides = ['citizen', 'authority', 'system'] as const;
export type Side = (typeof sides)[number];

/** Who does something, and in which states of the request. A workflow read from the database has states of its own. */
interface Possible<State extends string> {
  readonly sides: readonly Side[];
  /** None for what begins a request. */
  readonly from: readonly State[];
}

/** A deed that only looks: the history keeps nothing of it. */
interface SilentDeed<State extends string> extends Possible<State> {
  readonly event: null;
  /** Whether staff who only read may do it. */
  readonly readers: boolean;
}

/** A deed that the history keeps. */
export interface WrittenDeed<State extends string, Kind extends string> extends Possible<State> {
  readonly event: Kind;
  /** The state the request goes to; null when it stays where it is. */
  readonly to: State | null;
  readonly icon: IconName;
}

/** A line of the table. */
export type Deed<State extends string = RequestStatus, Kind extends string = string> =
  | SilentDeed<State>
  | WrittenDeed<State, Kind>;

const everybody = ['citizen', 'authority'] as const;
// The request belongs to one side at a time: while the citizen completes it, the service reads and writes messages only.
const withService = ['submitted', 'in_progress'] as const;

export const deeds = {
  view: { sides: everybody, from: statuses, event: null, readers: true },
  download: { sides: everybody, from: statuses, event: null, readers: true },
  submit: { sides: ['citizen'], from: [], event: 'request_submitted', to: 'submitted', icon: 'send' },
  take: {
    sides: ['authority'],
    from: ['submitted'],
    event: 'request_taken',
    to: 'in_progress',
    icon: 'user',
  },
  message: {
    sides: everybody,
    from: [...openStatuses, 'accepted', 'refused'],
    event: 'message_sent',
    to: null,
    icon: 'message-square-text',
  },
  request_complement: {
    sides: ['authority'],
    from: ['in_progress'],
    event: 'complement_requested',
    to: 'awaiting_complement',
    icon: 'file-pen',
  },
  answer_complement: {
    sides: ['citizen'],
    from: ['awaiting_complement'],
    event: 'complement_answered',
    to: 'in_progress',
    icon: 'refresh-cw',
  },
  accept: {
    sides: ['authority'],
    from: ['in_progress'],
    event: 'request_accepted',
    to: 'accepted',
    icon: 'circle-check',
  },
  refuse: {
    sides: ['authority'],
    from: ['in_progress'],
    event: 'request_refused',
    to: 'refused',
    icon: 'circle-x',
  },
  close: { sides: ['authority'], from: withService, event: 'request_closed', to: 'closed', icon: 'archive' },
  cancel: {
    sides: ['citizen'],
    from: openStatuses,
    event: 'request_cancelled',
    to: 'cancelled',
    icon: 'undo-2',
  },
  add_document: { sides: ['citizen'], from: withService, event: 'file_added', to: null, icon: 'paperclip' },
  erase: { sides: ['system'], from: finalStatuses, event: 'request_erased', to: null, icon: 'trash-2' },
  flag_file: { sides: ['system'], from: statuses, event: 'file_flagged', to: null, icon: 'shield-check' },
} as const satisfies Record<string, Deed>;

type Deeds = typeof deeds;

/** Name of a deed. */
export type DeedName = keyof Deeds;
/** A deed that changes something, and says so in the history. */
export type WritingDeed = { [Name in DeedName]: Deeds[Name]['event'] extends null ? never : Name }[DeedName];
/** Closed vocabulary of what happens to a request. Mails, notifications, audit and statistics start from it. */
export type EventKind = Deeds[WritingDeed]['event'];
/** What may be done at one side of the counter. */
export type DeedOf<At extends Side, Name extends DeedName = DeedName> = {
  [Key in Name]: At extends Deeds[Key]['sides'][number] ? Key : never;
}[Name];

/** Every deed, in the order of the table. */
export const deedNames = Object.keys(deeds) as DeedName[];

const lines: readonly Deed<RequestStatus, EventKind>[] = Object.values(deeds);
const written = lines.filter((deed) => deed.event !== null);

/** Every kind of event. */
export const eventKinds = written.map(({ event }) => event);

const byEvent = new Map(written.map((deed) => [deed.event, deed]));

/** The deed that an event tells. Throws for a kind that the table does not know. */
export const deedOfEvent = (kind: EventKind): WrittenDeed<RequestStatus, EventKind> => {
  const deed = byEvent.get(kind);
  if (!deed) throw new Error(`no deed writes the event ${kind}`);
  return deed;
};

/** Whether such an event moves a request from a state to another: messages and files do not. */
export const movesRequest = (kind: EventKind): boolean => deedOfEvent(kind).to !== null;

/** Status of the request once this happened: the present one when the event does not change it. */
export const statusAfterEvent = (kind: EventKind, status: RequestStatus): RequestStatus =>
  deedOfEvent(kind).to ?? status;

/** The step of a request that follows the program's own table: one for each phase, named as it is. */
export const stepOf = (status: RequestStatus): string => status;

/** The status a request has after these events: the column `request.status` must always say the same. */
export const foldStatus = (events: readonly { kind: EventKind }[]): RequestStatus | undefined =>
  events.reduce<RequestStatus | undefined>((status, { kind }) => deedOfEvent(kind).to ?? status, undefined);
