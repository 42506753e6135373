/**
 * A site for the tests of pages: a real database, the real server, a clock that moves when told.
 *
 *     const site = await openTestSite((app, platform) => registerSpaces(app, platform, parts));
 *     const answer = await site.post('/mon-espace/organismes/nouveau', { … }, cookie);
 */

import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { resolveVisits } from '../access/index.ts';
import { readConfig } from '../config.ts';
import { newAuthority } from '../demonstration/testing.ts';
import { createTestDatabase, type TestDatabase } from '../platform/database/testing.ts';
import { createServer } from '../platform/http/index.ts';
import { createLog } from '../platform/log/index.ts';
import type { Platform } from '../platform/platform.ts';
import { errorPage } from '../portal/index.ts';

export { htmlFaults } from '../ui/testing.ts';

/** A running site of one authority, `viorne`, without a port. */
export interface TestSite {
  readonly test: TestDatabase;
  readonly platform: Platform;
  readonly app: FastifyInstance;
  /** Moves the clock. */
  readonly wait: (seconds: number) => void;
  /** Opens a page of the portal, from its root; a path that begins with the portal is taken as it is. */
  readonly get: (path: string, cookie?: string) => Promise<LightMyRequestResponse>;
  readonly post: (
    path: string,
    fields?: Record<string, string | string[]>,
    options?: { cookie?: string; address?: string; headers?: Record<string, string> },
  ) => Promise<LightMyRequestResponse>;
  readonly close: () => Promise<void>;
}

const start = '2026-11-03T09:00:00Z';

const bodyOf = (fields: Record<string, string | string[]>): string => {
  const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
  return new URLSearchParams(pairs as [string, string][]).toString();
};

const pathOf = (path: string): string => (path.startsWith('/viorne') ? path : `/viorne${path}`);

type Variables = Record<string, string>;

const openPlatform = (test: TestDatabase, clock: Platform['clock'], variables: Variables): Platform =>
  ({
    config: readConfig({ BASE_URL: 'http://localhost:3000', TRUSTED_PROXIES: '1', ...variables }),
    log: createLog('silent'),
    clock,
    database: test.database,
    assets: { stylesheet: '/assets/styles.css', script: (island: string) => `/assets/${island}.js` },
  }) as unknown as Platform;

const openServer = async (platform: Platform): Promise<FastifyInstance> => {
  const app = await createServer({
    log: platform.log,
    trustedProxies: 1,
    errorPage: errorPage(platform),
    platformHosts: new Set(['localhost:80', 'localhost:3000']),
  });
  resolveVisits(app, platform);
  return app;
};

// `inject` begins when it is awaited: here, so that the statements of a page are counted as its own.
const visitorOf = (app: FastifyInstance): Pick<TestSite, 'get' | 'post'> => ({
  get: async (path, cookie) => await app.inject({ url: pathOf(path), headers: cookie ? { cookie } : {} }),
  post: async (path, fields = {}, { cookie, address = '192.0.2.1', headers = {} } = {}) =>
    await app.inject({
      method: 'POST',
      url: pathOf(path),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
        'x-forwarded-for': address,
        ...(cookie ? { cookie } : {}),
        ...headers,
      },
      payload: bodyOf(fields),
    }),
});

/** Opens a site with the modules under test. `variables` is the environment it would be started with. */
export const openTestSite = async (
  register: (app: FastifyInstance, platform: Platform) => void,
  variables: Variables = {},
): Promise<TestSite> => {
  const test = await createTestDatabase();
  let now = new Date(start);
  const platform = openPlatform(test, () => now, variables);
  await newAuthority(test.database, { slug: 'viorne' });
  const app = await openServer(platform);
  register(app, platform);
  return {
    test,
    platform,
    app,
    wait: (seconds) => {
      now = new Date(now.getTime() + seconds * 1000);
    },
    ...visitorOf(app),
    close: async () => {
      await app.close();
      await test.drop();
    },
  };
};

/** The value of a cookie that an answer sets, as the next request sends it back. */
export const cookieOf = (answer: LightMyRequestResponse, name: string): string => {
  const cookie = answer.cookies.find((one) => one.name === name);
  return cookie ? `${name}=${cookie.value}` : '';
};

/** Everything the form of an organisation asks, typed right. */
export const rightOrganisation = {
  legalName: 'MAIRIE DE LA VILLE FLEURIE',
  legalForm: 'mairie',
  siret: '217 005 503 00016',
  rna: '',
  website: 'www.ville-fleurie.fr',
  'address.street': '1 rue fleurie',
  'address.complement': 'Bâtiment B, appartement 3',
  'address.postcode': '70000',
  'address.town': 'VILLE',
  'address.country': 'FR',
  locality: 'Les Iris',
  phone: '03 84 00 00 00',
  fax: '03 84 00 00 01',
};
