import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { createLog } from '../../src/platform/log/index.ts';
import { type MailCatcher, startMailCatcher } from '../../src/platform/mail/index.ts';
import type { Platform } from '../../src/platform/platform.ts';
import { openTestGround, type TestGround } from '../../src/platform/testing.ts';
import { buildServer } from '../../src/program/server.ts';

/** The program as it is served, on a database of its own, with everything that it says of itself. */
export interface WholeServer {
  readonly ground: TestGround;
  readonly platform: Platform;
  readonly app: FastifyInstance;
  readonly mailbox: MailCatcher;
  /** « GET /:portal/demandes/:number »: every route that was registered, without the HEAD of each GET. */
  readonly routes: readonly string[];
  /** Which act of a person each route counts. */
  readonly acts: ReadonlyMap<string, string>;
  /** Everything that was logged so far, at the most talkative level that LOG_LEVEL takes. */
  readonly log: () => string;
  /** Where answers sent the browser, since the beginning. */
  readonly locations: string[];
  readonly close: () => Promise<void>;
}

/** Host of the platform, as `openTestGround` configures it. */
export const platformHost = 'guichet.example';

/** Opens the whole program without a port: every module, the demonstration and the gallery included. */
export const openWholeServer = async (): Promise<WholeServer> => {
  const ground = await openTestGround({ DEMONSTRATION: 'true', GALLERY: 'true', TRUSTED_PROXIES: '1' });
  const directory = await fs.mkdtemp(path.join(os.tmpdir(), 'guichet-isolation-'));
  const mailbox = await startMailCatcher({ directory });
  const lines: string[] = [];
  const log = createLog('debug', { write: (line: string) => void lines.push(line) });
  const platform = { ...ground.platform, log };
  const routes: string[] = [];
  const acts = new Map<string, string>();
  const app = await buildServer(platform, mailbox, ({ method, url, config }) => {
    for (const one of [method].flat()) {
      if (one !== 'HEAD') routes.push(`${one} ${url}`);
      if (config?.act) acts.set(`${one} ${url}`, config.act);
    }
  });
  return {
    ground,
    platform,
    app,
    mailbox,
    routes,
    acts,
    log: () => lines.join(''),
    locations: [],
    close: async () => {
      await app.close();
      await mailbox.stop();
      await ground.close();
      await fs.rm(directory, { recursive: true, force: true });
    },
  };
};
