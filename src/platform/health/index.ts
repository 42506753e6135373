/**
 * Whether the program works, for whatever watches over it: `/sante/vivant` says that the process answers (restart it
 * otherwise), `/sante` that it can serve pages (send it no visitor otherwise).
 */
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { Database } from '../database/index.ts';
import type { Platform } from '../platform.ts';
import { words } from './messages.ts';
import { programVersion } from './version.ts';

const patienceMilliseconds = 2_000;

/** A database that does not answer in time is as good as none. */
const isReachable = async (database: Database): Promise<boolean> => {
  const asked = sql`select 1`.execute(database.read).then(
    () => true,
    () => false,
  );
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, patienceMilliseconds, false);
  });
  const answer = await Promise.race([asked, late]);
  clearTimeout(timer);
  return answer;
};

/** Registers the two addresses of health. */
export const registerHealth = (app: FastifyInstance, platform: Platform): void => {
  app.get('/sante/vivant', async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ etat: words.alive }),
  );
  app.get('/sante', async (_request, reply) => {
    const reachable = await isReachable(platform.database);
    return reply
      .code(reachable ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({
        etat: reachable ? words.ready : words.notReady,
        'base de données': reachable ? words.reachable : words.unreachable,
        version: programVersion,
      });
  });
};
