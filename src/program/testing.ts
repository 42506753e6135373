/**
 * A site for the tests of pages: a real database, the real server without a port, a clock that moves when told, and a
 * browser without JavaScript.
 *
 *     const site = await openTestSite((app, platform) => registerSpaces(app, platform));
 *     const page = await site.get('/mon-espace', cookie);
 *     const answer = await site.post('/mon-espace/organismes/nouveau', { … }, cookie);
 */
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { newAuthority } from '../../tests/ground/index.ts';
import { type Portal, resolveVisits } from '../access/index.ts';
import { errorPage, registerFrame } from '../frame/index.ts';
import { createServer } from '../platform/http/index.ts';
import type { Platform } from '../platform/platform.ts';
import { openTestGround, type TestGround } from '../platform/testing.ts';
import { menus } from './menus.ts';
import { type Fields, formBody, multipartBody, type SentFile } from './testing-browser.ts';

export { htmlFaults } from '../ui/testing.ts';
export { fieldsOf, type SentFile } from './testing-browser.ts';

type Headers = Readonly<Record<string, string>>;
type Answer = Promise<LightMyRequestResponse>;

/** A running site. Paths begin at the root of the portal `viorne`, or name it. */
export interface TestSite extends TestGround {
  readonly app: FastifyInstance;
  /** The authority `viorne`. */
  readonly portal: Portal;
  readonly get: (path: string, cookie?: string, headers?: Headers) => Answer;
  readonly post: (path: string, fields?: Fields, cookie?: string, headers?: Headers) => Answer;
  /** Posts a form that may carry files. */
  readonly upload: (
    path: string,
    fields: Fields,
    files: readonly SentFile[],
    cookie?: string,
    headers?: Headers,
  ) => Answer;
}

/** Headers of a request that comes from this address, by the proxy. */
export const from = (address: string): Headers => ({ 'x-forwarded-for': address });

/** The value of a cookie that an answer sets, as the next request sends it back. */
export const cookieOf = (answer: LightMyRequestResponse, name: string): string => {
  const cookie = answer.cookies.find((one) => one.name === name);
  return cookie ? `${name}=${cookie.value}` : '';
};

const pathOf = (path: string): string => (/^\/viorne(\/|\?|$)/.test(path) ? path : `/viorne${path}`);

// `inject` begins when it is awaited: here, so that the statements of a page are counted as its own.
const browserOf = (app: FastifyInstance): Pick<TestSite, 'get' | 'post' | 'upload'> => {
  const send = async (path: string, body: { type: string; payload: string | Buffer }, headers: Headers) =>
    await app.inject({
      method: 'POST',
      url: pathOf(path),
      headers: { 'content-type': body.type, 'sec-fetch-site': 'same-origin', ...headers },
      payload: body.payload,
    });
  const signed = (cookie?: string): Headers => (cookie ? { cookie } : {});
  return {
    get: async (path, cookie, headers) =>
      await app.inject({ url: pathOf(path), headers: { ...signed(cookie), ...headers } }),
    post: (path, fields = {}, cookie, headers) =>
      send(path, formBody(fields), { ...signed(cookie), ...headers }),
    upload: (path, fields, files, cookie, headers) =>
      send(path, multipartBody(fields, files), { ...signed(cookie), ...headers }),
  };
};

/** Opens a site with the modules under test; `environment` is what the program would read from its environment. */
export const openTestSite = async (
  register: (app: FastifyInstance, platform: Platform) => void,
  environment: Record<string, string> = {},
): Promise<TestSite> => {
  const ground = await openTestGround({
    BASE_URL: 'http://localhost:3000',
    TRUSTED_PROXIES: '1',
    ...environment,
  });
  const { platform } = ground;
  const app = await createServer({
    log: platform.log,
    trustedProxies: platform.config.trustedProxies,
    errorPage: errorPage(platform),
    platformHosts: new Set(['localhost:80', 'localhost:3000']),
    pages: (room) => {
      resolveVisits(room, platform);
      registerFrame(room, platform, menus);
      register(room, platform);
    },
  });
  return {
    ...ground,
    app,
    portal: (await newAuthority(ground.database, { slug: 'viorne' })) as unknown as Portal,
    ...browserOf(app),
    close: async () => {
      await app.close();
      await ground.close();
    },
  };
};
