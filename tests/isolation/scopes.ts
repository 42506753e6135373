import type { Scope, Transaction } from '../../src/platform/database/index.ts';
import type { World } from './world.ts';

/** In whose name the database may be asked, by somebody who has no right on what the citizen's side owns. */
export const foreignScopes = (world: World): [string, Scope][] => {
  const { stranger, foreigner, otherAgent } = world.people;
  return [
    ['another citizen', { kind: 'account', account: stranger.account.id }],
    ['an agent of Plassans, as a person', { kind: 'account', account: foreigner.account.id }],
    ['an agent of another team, as a person', { kind: 'account', account: otherAgent.account.id }],
    ['the authority of Plassans', { kind: 'authority', authority: world.plassans.id }],
    ['the public', { kind: 'public' }],
  ];
};

/** Works in a scope. */
export const within = <T>(world: World, scope: Scope, work: (tx: Transaction) => Promise<T>): Promise<T> =>
  world.server.ground.database.withScope(scope, work);
