import type { Transaction } from '../platform/database/index.ts';
import type { Platform } from '../platform/platform.ts';
import { type CalendarDate, calendarDateOf } from '../platform/text/index.ts';
import { readSafe, type SafeDocument } from '../safe/index.ts';
import type { Filer } from './open-draft.ts';

/** What a document question offers to take from « Mes pièces justificatives ». */
export interface SafeOffer {
  readonly documents: readonly SafeDocument[];
  readonly today: CalendarDate;
}

const safePrefix = '_safe.';

/** Name of the boxes that take files of the safe for a document; the underscore keeps it apart from the form's own. */
export const safeInput = (documentKey: string): string => `${safePrefix}${documentKey}`;

/** Whether an input is one of those boxes. */
export const isSafeInput = (name: string): boolean => name.startsWith(safePrefix);

/** The safe of the person who files. One statement. */
export const readOffer = async (
  platform: Pick<Platform, 'clock'>,
  tx: Transaction,
  { viewer }: Filer,
): Promise<SafeOffer> => ({
  documents: await readSafe(tx, viewer.account),
  today: calendarDateOf(platform.clock()),
});
