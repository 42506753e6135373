import type { Viewer } from '../../access/index.ts';
import { type ReceivedFile, type RefusedFile, refuse } from '../../documents/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { readSafe, scopeOf } from '../read-safe.ts';
import { lockSafe } from '../repository.ts';
import { safeLimits } from '../rules.ts';
import { writeFiles } from './keep-document.ts';

/** Adds files to a document of the safe, under its lock; returns those for which there is no room. */
export const addFiles = (
  platform: Platform,
  { account }: Pick<Viewer, 'account'>,
  document: string,
  files: readonly ReceivedFile[],
): Promise<RefusedFile[]> =>
  platform.database.withScope(scopeOf({ account }), async (tx) => {
    await lockSafe(tx, account);
    const present = (await readSafe(tx, account)).find(({ id }) => id === document)?.files;
    // Removed meanwhile in another tab: there is nothing to add to.
    if (!present) return [];
    const hashes = new Set(present.map(({ hash }) => hash));
    const added: ReceivedFile[] = [];
    const refused: RefusedFile[] = [];
    for (const file of files) {
      if (hashes.has(file.hash)) continue;
      hashes.add(file.hash);
      if (present.length + added.length < safeLimits.maximum) added.push(file);
      else refused.push(refuse('too-many', file.name, safeLimits));
    }
    if (added.length > 0) await writeFiles(platform, tx, { account, document }, added);
    return refused;
  });
