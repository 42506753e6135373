import type { FastifyRequest } from 'fastify';
import { type Portal, requireStaff, requireViewer, type Viewer } from '../access/index.ts';
import type { Scope } from '../platform/database/index.ts';
import { notFound } from '../platform/http/index.ts';
import { parsePublicNumber } from '../platform/identifiers/index.ts';
import type { EventActor } from './events.ts';
import type { Actor } from './rights.ts';

/** Who acts, at which side of the counter, in whose portal. */
export interface Act {
  readonly side: 'citizen' | 'authority';
  readonly viewer: Viewer;
  readonly portal: Portal;
}

/** Whoever asks for a page, at this side of the counter: signed in first; PAGE_INTROUVABLE for who is not of the staff. */
const actOf = (request: FastifyRequest, side: Act['side']): Act => ({
  side,
  viewer: side === 'citizen' ? requireViewer(request) : requireStaff(request).viewer,
  portal: request.visit.portal,
});

/** Somebody before a request: who acts, and on which one. */
export interface AskedRequest {
  readonly act: Act;
  readonly number: string;
}

/**
 * Who asks, and the request named in the address as people may type it. Throws PAGE_INTROUVABLE for a number that was
 * never given: whether that person may see the request is decided when it is read.
 */
export const askedRequest = (request: FastifyRequest, side: Act['side']): AskedRequest => {
  const act = actOf(request, side);
  const number = parsePublicNumber((request.params as { readonly number: string }).number);
  if (!number) throw notFound();
  return { act, number };
};

/** In whose name the database works for this act. */
export const scopeOf = (act: Act): Scope =>
  act.side === 'citizen'
    ? { kind: 'account', account: act.viewer.account }
    : { kind: 'authority', authority: act.portal.id };

/** The person as the history names them. */
export const actorOf = (act: Act): EventActor => ({
  side: act.side,
  account: act.viewer.account,
  name: `${act.viewer.firstName} ${act.viewer.lastName}`,
});

/** What `can` needs to know of the person. */
export const permissionActor = (act: Act): Actor => ({ viewer: act.viewer, portal: act.portal.id });
