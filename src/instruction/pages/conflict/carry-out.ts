import type { FastifyReply, FastifyRequest } from 'fastify';
import { renderPage } from '../../../frame/index.ts';
import { ProductError } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import {
  type AskedRequest,
  type EventKind,
  movesRequest,
  readRequest,
  type WholeRequest,
} from '../../../requests/index.ts';
import { words } from '../../messages.ts';
import { ConflictView, type TypedText } from './view.tsx';

/** An act that an agent sends. */
export interface Attempt {
  /** The event it writes in the history: found there already, the agent only clicked twice. */
  readonly event: { readonly kind: EventKind; readonly data: Readonly<Record<string, unknown>> };
  /** Whether what stands there says what was sent, where the event does not say all of it. */
  readonly wasWritten?: (whole: WholeRequest) => boolean;
  /** What the agent typed, to be given back when the act is no longer possible. */
  readonly typed: readonly TypedText[];
  /** Where the agent goes once it is done. */
  readonly done: string;
}

type Event = WholeRequest['events'][number];

/** The last event that moved the request; messages and files move nothing. */
const lastStep = ({ events }: WholeRequest): Event | undefined =>
  events.findLast(({ kind }) => movesRequest(kind as EventKind));

const hasEvent = (step: Event | undefined, { act }: AskedRequest, { event }: Attempt): boolean =>
  step?.actor_id === act.viewer.account &&
  step.kind === event.kind &&
  Object.entries(event.data).every(
    ([key, value]) => JSON.stringify((step.data as Record<string, unknown>)[key]) === JSON.stringify(value),
  );

/** Whether this very act was already carried out: corrected after « back » and sent again, it is another one. */
const isDone = (whole: WholeRequest, staff: AskedRequest, attempt: Attempt): boolean =>
  hasEvent(lastStep(whole), staff, attempt) && (attempt.wasWritten?.(whole) ?? true);

const isConflict = (error: unknown): boolean =>
  error instanceof ProductError && error.code === 'DEMANDE_DEJA_TRAITEE';

/** « Cette demande a changé d’état entre-temps »: what happened, and what was typed. */
export const showConflict = (
  platform: Platform,
  request: FastifyRequest,
  reply: FastifyReply,
  whole: WholeRequest,
  typed: readonly TypedText[] = [],
): FastifyReply =>
  renderPage(request, reply, platform, {
    layout: 'agent',
    title: words.conflict.title,
    status: 409,
    width: 'narrow',
    children: ConflictView({ whole, step: lastStep(whole), typed, link: request.visit.link }),
  });

/** Carries out what an agent sent, then goes on; when somebody acted first, says what happened and loses no text. */
export const carryOut = async (
  platform: Platform,
  request: FastifyRequest,
  reply: FastifyReply,
  staff: AskedRequest,
  attempt: Attempt,
  work: () => Promise<void>,
): Promise<FastifyReply> => {
  try {
    await work();
  } catch (error) {
    if (!isConflict(error)) throw error;
    const whole = await readRequest(platform, staff.act, staff.number, { pieces: ['events'] });
    if (!isDone(whole, staff, attempt)) return showConflict(platform, request, reply, whole, attempt.typed);
  }
  return reply.redirect(attempt.done, 303);
};
