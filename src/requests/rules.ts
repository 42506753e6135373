import { finalStatuses, type RequestAction, type RequestStatus } from '../access/index.ts';
import type { EventKind } from './events.ts';

/** The event that each action on a request writes in its history; actions that leave no trace are absent. */
export const eventOfAction = {
  message: 'message_sent',
  cancel: 'request_cancelled',
  answer_complement: 'complement_answered',
  add_document: 'file_added',
  take: 'request_taken',
  request_complement: 'complement_requested',
  accept: 'request_accepted',
  refuse: 'request_refused',
  close: 'request_closed',
} as const satisfies Partial<Record<RequestAction, EventKind>>;

/** An action that changes something. */
export type WritingAction = keyof typeof eventOfAction;

/** Whether the request has its outcome: nothing more is expected of either side. */
export const isFinal = (status: RequestStatus): boolean => finalStatuses.some((one) => one === status);

/** Longest message, reason or explanation, in characters. */
export const longestText = 10_000;
