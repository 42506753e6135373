/**
 * The demonstration: a territory with its people and requests, made at the first start, and the mailbox in which every
 * mail of the program arrives. The library of démarches is read here.
 */
import type { FastifyInstance } from 'fastify';
import type { Mailbox } from '../platform/mail/index.ts';
import type { Platform } from '../platform/platform.ts';
import { registerMail } from './pages/mail/route.tsx';
import { registerMailList } from './pages/mail-list/route.tsx';

export { createDemonstrationWorld } from './actions/create-world.ts';
export { type DemonstrationLogin, demonstrationLogins, demonstrationPassword } from './logins.ts';

/** Registers the demonstration mailbox, /_courrier. */
export const registerDemonstration = (app: FastifyInstance, platform: Platform, mailbox: Mailbox): void => {
  registerMailList(app, platform, mailbox);
  registerMail(app, platform, mailbox);
};
