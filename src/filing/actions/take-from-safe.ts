import type { Definition } from '../../forms/index.ts';
import type { Transaction } from '../../platform/database/index.ts';
import type { PostedFields } from '../../platform/http/index.ts';
import { readSafe } from '../../safe/index.ts';
import type { Filer } from '../open-draft.ts';
import { safeInput } from '../safe-offer.ts';
import { type FileForSlot, slotsOf } from './add-files.ts';

/** Files of the safe that were ticked, by document of the form. */
export const tickedFiles = (form: Definition, fields: PostedFields): { slot: string; file: string }[] =>
  [...slotsOf(form).keys()].flatMap((slot) =>
    [...new Set([fields[safeInput(slot)] ?? []].flat())].map((file) => ({ slot, file })),
  );

/**
 * The ticked files as they are to be attached: copies, the same contents under the same limits as files that are sent. What
 * is not in the person's own safe, or not accepted there, is left aside.
 */
export const takeFromSafe = async (
  tx: Transaction,
  filer: Filer,
  form: Definition,
  ticked: readonly { readonly slot: string; readonly file: string }[],
): Promise<FileForSlot[]> => {
  if (ticked.length === 0) return [];
  const safe = (await readSafe(tx, filer.viewer.account)).flatMap((document) => document.files);
  const slots = slotsOf(form);
  return ticked.flatMap(({ slot: key, file: id }) => {
    const [slot, file] = [slots.get(key), safe.find((one) => one.id === id)];
    if (!slot || !file || file.state === 'infected' || !slot.accept.includes(file.kind)) return [];
    return [{ slot, file }];
  });
};
