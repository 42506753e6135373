import { setTimeout as pause } from 'node:timers/promises';

/** What became of a post that was repeated until it was acknowledged. */
export interface Acknowledged {
  readonly location: string;
  /** Posts whose answer was lost on the way: only the database knows whether they were written. */
  readonly lost: number;
}

const patience = 150_000;

const isRefusedConnection = (error: unknown): boolean =>
  error instanceof Error &&
  error.cause instanceof Error &&
  'code' in error.cause &&
  error.cause.code === 'ECONNREFUSED';

/**
 * Posts a form as somebody on a bad network does: again, with the same key, until a redirection acknowledges it. No
 * answer, or the answer of a program that lost its database (5xx), promises nothing. Throws when the program refuses.
 */
export const postUntilAcknowledged = async (
  url: string,
  cookie: string,
  fields: Record<string, string>,
): Promise<Acknowledged> => {
  const headers = { cookie, 'sec-fetch-site': 'same-origin' };
  const limit = Date.now() + patience;
  for (let lost = 0; Date.now() < limit; ) {
    const body = new URLSearchParams(fields);
    const answer = await fetch(url, { method: 'POST', redirect: 'manual', headers, body }).catch((error) => {
      if (!isRefusedConnection(error)) lost += 1;
    });
    const location = answer?.headers.get('location');
    if (answer?.status === 303 && location) return { location, lost };
    if (answer && answer.status < 500)
      throw new Error(`${url}: ${answer.status}\n${(await answer.text()).slice(0, 500)}`);
    await pause(40);
  }
  throw new Error(`${url}: never acknowledged`);
};
