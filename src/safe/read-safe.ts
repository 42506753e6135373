import type { Viewer } from '../access/index.ts';
import type { Scope, Transaction } from '../platform/database/index.ts';
import type { CalendarDate } from '../platform/text/index.ts';
import { listSafeFiles, type SafeFileRow } from './repository.ts';
import { titleOf } from './rules.ts';

/** A document of the safe, with its files. */
export interface SafeDocument {
  readonly id: string;
  readonly title: string;
  readonly validUntil: CalendarDate | null;
  readonly files: readonly SafeFileRow[];
}

/** The safe is the person's alone: the database works in the name of the account. */
export const scopeOf = ({ account }: Pick<Viewer, 'account'>): Scope => ({ kind: 'account', account });

/** The documents of a safe, oldest first. One statement. */
export const readSafe = async (tx: Transaction, account: string): Promise<SafeDocument[]> => {
  const byDocument = Map.groupBy(await listSafeFiles(tx, account), (file) => file.document_id);
  return [...byDocument].flatMap(([id, files]) => {
    const [first] = files;
    if (!first) return [];
    const title = titleOf({ kind: first.document_kind, name: first.document_name });
    return [{ id, title, validUntil: first.valid_until, files }];
  });
};
