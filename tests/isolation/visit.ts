import type { LightMyRequestResponse } from 'fastify';
import { type Answer, send } from './browser.ts';
import type { Door } from './door.ts';
import type { PersonName } from './people.ts';
import { privateWords, type World } from './world.ts';

/** Where a door is tried from: the portal's prefix, the address when it is not the door's, the host when it is not the platform's. */
export interface Way {
  readonly portal?: string;
  readonly path?: string;
  readonly method?: 'HEAD';
  readonly headers?: Readonly<Record<string, string>>;
}

/** The cookie of somebody; none for nobody. */
export const cookieOf = (world: World, name: PersonName): string | undefined =>
  name === 'nobody' ? undefined : world.people[name].cookie;

/** Tries a door as somebody. */
export const push = (world: World, door: Door, name: PersonName, way: Way = {}): Promise<Answer> =>
  send(world.server, {
    method: way.method ?? (door.route.split(' ')[0] as 'GET' | 'POST' | 'PATCH'),
    path: `${way.portal ?? '/viorne'}${way.path ?? door.path(world)}`,
    cookie: cookieOf(world, name),
    fields: door.fields?.(world),
    files: door.files?.(),
    body: door.body,
    headers: { ...door.headers, ...way.headers },
  });

/** Whether somebody may never go through this door. */
export const isClosedTo = (door: Door, name: PersonName): boolean => door.opens[name] === undefined;

/** What a door answers to somebody. */
export const expectedStatus = (door: Door, name: PersonName): number =>
  name === 'nobody' ? (door.nobody ?? 303) : (door.opens[name] ?? 404);

/** The citizen's side knows these words: for it, only that it is not let in counts. */
const isTheirs = (name: PersonName): boolean => name === 'citizen' || name === 'colleague';

/** Private words that an answer holds, in its headers or in its body. */
export const leaks = (name: PersonName, { headers, body }: LightMyRequestResponse): string[] => {
  const said = `${JSON.stringify(headers)}\n${body}`;
  return isTheirs(name) ? [] : privateWords.filter((word) => said.includes(word));
};

/** Whether the answer sends to the sign-in page of a portal, and back. */
export const sendsToSignIn = ({ statusCode, headers }: Answer, portal = '/viorne'): boolean =>
  statusCode === 303 && String(headers.location).startsWith(`${portal}/connexion?retour=`);

/** Rows for `test.each`: a number, since one route has several doors. */
export const numbered = (doors: readonly Door[]): [string, Door][] =>
  doors.map((door, index) => [`${index + 1}. ${door.route}`, door]);
