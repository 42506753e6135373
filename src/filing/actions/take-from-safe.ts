import type { Definition } from '../../forms/index.ts';
import type { Transaction } from '../../platform/database/index.ts';
import type { PostedFields } from '../../platform/http/index.ts';
import { readSafe } from '../../safe/index.ts';
import type { Filer } from '../open-draft.ts';
import { safeInput } from '../safe-offer.ts';
import { askedDocumentsOf, type FileForDocument } from './add-files.ts';

/** Files of the safe that were ticked, by document of the form. */
export const tickedFiles = (
  form: Definition,
  fields: PostedFields,
): { documentKey: string; file: string }[] =>
  [...askedDocumentsOf(form).keys()].flatMap((documentKey) =>
    [...new Set([fields[safeInput(documentKey)] ?? []].flat())].map((file) => ({ documentKey, file })),
  );

/**
 * The ticked files as they are to be attached: copies, the same contents under the same limits as files that are sent. What
 * is not in the person's own safe, or not accepted there, is left aside.
 */
export const takeFromSafe = async (
  tx: Transaction,
  filer: Filer,
  form: Definition,
  ticked: readonly { readonly documentKey: string; readonly file: string }[],
): Promise<FileForDocument[]> => {
  if (ticked.length === 0) return [];
  const safe = (await readSafe(tx, filer.viewer.account)).flatMap((document) => document.files);
  const askedDocuments = askedDocumentsOf(form);
  return ticked.flatMap(({ documentKey: key, file: id }) => {
    const [asked, file] = [askedDocuments.get(key), safe.find((one) => one.id === id)];
    if (!asked || !file || file.state === 'infected' || !asked.accept.includes(file.kind)) return [];
    return [{ asked, file }];
  });
};
