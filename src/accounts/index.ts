/**
 * Accounts: sign-up, activation, sign-in, forgotten password, profile (A1 to A3, beginning of A6).
 *
 *     registerAccounts(app, platform);
 *     const person = await knownFacts(tx, viewer.account);     // to fill a form
 */
import type { FastifyInstance } from 'fastify';
import type { Platform } from '../platform/platform.ts';
import { registerAccount } from './pages/account/route.tsx';
import { registerNewActivationLink } from './pages/activation/new-link.tsx';
import { registerActivation } from './pages/activation/route.tsx';
import { registerForgottenPassword } from './pages/forgotten-password/route.tsx';
import { registerNewPassword } from './pages/new-password/route.tsx';
import { registerSignIn } from './pages/sign-in/route.tsx';
import { registerSignUp } from './pages/sign-up/route.tsx';

export { createActiveAccount } from './actions/create-account.ts';
export { deleteAccount, type Forget } from './actions/delete-account.ts';
export { accountJobs, tidyAccountsJobName } from './jobs.ts';
export { knownFacts, type PersonFacts } from './known-facts.ts';
export { profileEntry, signInEntry, signOutPath } from './menu-entries.ts';
export { hashPassword } from './passwords/index.ts';
export type { Civility, NewAccount, StoredAddress } from './repository.ts';
export { giveProfile } from './space-gift.ts';

/** Registers every page about accounts. */
export const registerAccounts = (app: FastifyInstance, platform: Platform): void => {
  registerSignUp(app, platform);
  registerActivation(app, platform);
  registerNewActivationLink(app, platform);
  registerSignIn(app, platform);
  registerForgottenPassword(app, platform);
  registerNewPassword(app, platform);
  registerAccount(app, platform);
};
