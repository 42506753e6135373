/**
 * A person's own space, and that of each organisation they act for: the page that says what waits for them, what goes on,
 * and where everything is. Each module gives its part; none is known here.
 *
 *     registerOwnSpace(app, platform, [giveRequests, giveDrafts]);   // shown in this order
 */
export type { GiveToSpace, LatestRequest, ShownSpace, SpaceAction, SpaceGift } from './gift.ts';
export { ownSpaceEntry } from './menu-entries.ts';
export { registerOwnSpace } from './pages/dashboard/route.tsx';
