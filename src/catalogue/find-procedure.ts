import type { Portal } from '../access/index.ts';
import type { Database } from '../platform/database/index.ts';
import { findListedProcedure, type Procedure } from './repository.ts';

/**
 * A published démarche of the authority itself, with the version of its form and its team;
 * undefined when the authority has none of that slug. One statement.
 */
export const findProcedure = async (
  database: Pick<Database, 'read'>,
  portal: Pick<Portal, 'id'>,
  slug: string,
): Promise<Procedure | undefined> => {
  const found = await findListedProcedure(database, portal.id, slug);
  return found?.authority.id === portal.id ? found : undefined;
};
