import type { FastifyInstance } from 'fastify';
import { resolveVisits } from '../access/index.ts';
import { registerAccounts } from '../accounts/index.ts';
import { registerCatalogue } from '../catalogue/index.ts';
import { registerDemonstration } from '../demonstration/index.ts';
import { registerDocuments } from '../documents/index.ts';
import { registerFiling } from '../filing/index.ts';
import { registerFollowing } from '../following/index.ts';
import { errorPage, registerFrame } from '../frame/index.ts';
import { registerInstruction } from '../instruction/index.ts';
import { registerOwnSpace } from '../own-space/index.ts';
import { registerHealth } from '../platform/health/index.ts';
import { createServer, type RouteListener } from '../platform/http/index.ts';
import type { Mailbox } from '../platform/mail/index.ts';
import type { Platform } from '../platform/platform.ts';
import { registerGallery, registerPortal } from '../portal/index.ts';
import { mayDownload } from '../requests/index.ts';
import { registerSafe } from '../safe/index.ts';
import { registerSpaces } from '../spaces/index.ts';
import { menus } from './menus.ts';
import { spaceGifts } from './space-gifts.ts';

/** Names under which the platform's own pages answer; every other host is an authority's. */
const platformHosts = ({ baseUrl, host, port }: Platform['config']): ReadonlySet<string> => {
  const configured = new URL(baseUrl).host;
  return new Set([configured, `${host}:${port}`, `localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`]);
};

/** The pages of the whole product: every module registers its own routes, in the order in which a citizen meets them. */
const addPages = (app: FastifyInstance, platform: Platform, mailbox: Mailbox | undefined): void => {
  resolveVisits(app, platform);
  registerHealth(app, platform);
  registerFrame(app, platform, menus);
  registerPortal(app, platform);
  registerCatalogue(app, platform);
  registerAccounts(app, platform);
  registerSpaces(app, platform);
  registerOwnSpace(app, platform, spaceGifts);
  registerFiling(app, platform);
  registerDocuments(app, platform, mayDownload);
  registerSafe(app, platform);
  registerFollowing(app, platform);
  registerInstruction(app, platform);
  if (platform.config.gallery) registerGallery(app, platform);
  if (platform.config.demonstration && mailbox) registerDemonstration(app, platform, mailbox);
};

/** The server of the whole product. Programs and services have their rooms, and nothing to ask for yet. */
export const buildServer = (
  platform: Platform,
  mailbox: Mailbox | undefined,
  onRoute?: RouteListener,
): Promise<FastifyInstance> =>
  createServer({
    log: platform.log,
    trustedProxies: platform.config.trustedProxies,
    https: platform.config.baseUrl.startsWith('https:'),
    errorPage: errorPage(platform),
    platformHosts: platformHosts(platform.config),
    onRoute,
    pages: (room) => addPages(room, platform, mailbox),
  });
