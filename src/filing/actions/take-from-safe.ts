import { attachToDraft } from '../../documents/index.ts';
import type { Definition } from '../../forms/index.ts';
import type { Transaction } from '../../platform/database/index.ts';
import type { PostedFields } from '../../platform/http/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { readSafe } from '../../safe/index.ts';
import { type Filer, leaveMissingDraft, placeOf } from '../open-draft.ts';
import type { DraftRow } from '../repository.ts';
import { safeInput } from '../safe-offer.ts';
import { type RefusedForSlot, slotsOf } from './add-files.ts';

/** Files of the safe that were ticked, by document of the form. */
export const tickedFiles = (form: Definition, fields: PostedFields): { slot: string; file: string }[] =>
  [...slotsOf(form).keys()].flatMap((slot) =>
    [...new Set([fields[safeInput(slot)] ?? []].flat())].map((file) => ({ slot, file })),
  );

/**
 * Attaches copies of ticked files, inside the caller's transaction: the same contents, under the same limits as files that
 * are sent. What is not in the person's own safe, or not accepted there, is left aside. Returns those without room.
 */
export const takeFromSafe = async (
  platform: Platform,
  tx: Transaction,
  filer: Filer,
  draft: { readonly row: Pick<DraftRow, 'id' | 'authority_id' | 'space_id'>; readonly form: Definition },
  ticked: readonly { readonly slot: string; readonly file: string }[],
): Promise<RefusedForSlot[]> => {
  if (ticked.length === 0) return [];
  const { account } = filer.viewer;
  const safe = (await readSafe(tx, account)).flatMap((document) => document.files);
  const slots = slotsOf(draft.form);
  const refused: RefusedForSlot[] = [];
  for (const { slot: key, file: id } of ticked) {
    const [slot, file] = [slots.get(key), safe.find((one) => one.id === id)];
    if (!slot || !file || file.state === 'infected' || !slot.accept.includes(file.kind)) continue;
    const target = { place: placeOf(draft.row), slot, account };
    const attachment = await attachToDraft(platform, tx, target, file);
    if ('gone' in attachment) await leaveMissingDraft(tx, filer, draft.row.id);
    if ('refused' in attachment) refused.push({ ...attachment.refused, slot: key });
  }
  return refused;
};
