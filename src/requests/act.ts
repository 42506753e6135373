import type { Actor, Portal, Viewer } from '../access/index.ts';
import type { Scope } from '../platform/database/index.ts';
import type { EventActor } from './events.ts';

/** Who acts, at which side of the counter, in whose portal. */
export interface Act {
  readonly side: 'citizen' | 'authority';
  readonly viewer: Viewer;
  readonly portal: Portal;
}

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
