import {
  type AskedDocument,
  appendToUpload,
  beginUpload,
  deleteSomeDraftFiles,
  type RefusedFile,
  type UploadProgress,
  uploadOffset,
} from '../../documents/index.ts';
import type { FieldOf } from '../../forms/index.ts';
import { notFound } from '../../platform/http/index.ts';
import { isId } from '../../platform/identifiers/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { type DraftFile, type Filer, holdDraft, openDraft, placeOf, scopeOf } from '../open-draft.ts';
import { readOffer, type SafeOffer } from '../safe-offer.ts';
import { askedDocumentsOf, attachFiles, type ReceivedFiles } from './add-files.ts';

/** A document of a draft, named in an address. */
export interface DocumentAddress {
  readonly draft: string;
  readonly document: string;
}

/** A document and its files, as the page shows them after a change. */
export interface DocumentState {
  readonly field: FieldOf<'document'>;
  readonly files: readonly DraftFile[];
  readonly refused: readonly RefusedFile[];
  readonly safe: SafeOffer;
}

/** Reads a document of a draft and its files. */
export const readDocument = (
  platform: Platform,
  filer: Filer,
  address: DocumentAddress,
  refused: readonly RefusedFile[] = [],
): Promise<DocumentState> =>
  platform.database.withScope(scopeOf(filer), async (tx) => {
    const { form, files } = await openDraft(tx, filer, address.draft);
    const field = askedDocumentsOf(form).get(address.document);
    if (!field) throw notFound();
    const safe = await readOffer(platform, tx, filer);
    return { field, files: files.filter((file) => file.document_key === field.key), refused, safe };
  });

/** Attaches files received in one post. */
export const addFiles = async (
  platform: Platform,
  filer: Filer,
  address: DocumentAddress,
  files: ReceivedFiles,
): Promise<DocumentState> => {
  const noRoom = await platform.database.withScope(scopeOf(filer), async (tx) => {
    const { row } = await openDraft(tx, filer, address.draft);
    return attachFiles(platform, tx, filer, row, files.received);
  });
  return readDocument(platform, filer, address, [...files.refused, ...noRoom]);
};

/** Removes a file from a draft; a file that is not there is already removed. */
export const removeFile = (platform: Platform, filer: Filer, draft: string, file: string): Promise<void> =>
  platform.database.withScope(scopeOf(filer), async (tx) => {
    const { row } = await holdDraft(tx, filer, draft);
    if (isId(file)) await deleteSomeDraftFiles(tx, placeOf(row), [file]);
  });

const targetOf = async (platform: Platform, filer: Filer, address: DocumentAddress) =>
  platform.database.withScope(scopeOf(filer), async (tx) => {
    const { row, form } = await openDraft(tx, filer, address.draft);
    const asked: AskedDocument | undefined = askedDocumentsOf(form).get(address.document);
    if (!asked) throw notFound();
    return { place: placeOf(row), asked, account: filer.viewer.account };
  });

/** Opens an upload in pieces. */
export const beginFile = async (
  platform: Platform,
  filer: Filer,
  address: DocumentAddress,
  announced: { readonly name: string; readonly size: number },
) => beginUpload(platform, await targetOf(platform, filer, address), announced);

/** Where an upload stands. */
export const fileOffset = async (
  platform: Platform,
  filer: Filer,
  address: DocumentAddress,
  upload: string,
) => uploadOffset(platform, await targetOf(platform, filer, address), upload);

/** Adds a piece to an upload; the last one attaches the file. */
export const appendFile = async (
  platform: Platform,
  filer: Filer,
  address: DocumentAddress,
  piece: Parameters<typeof appendToUpload>[2],
): Promise<UploadProgress> => appendToUpload(platform, await targetOf(platform, filer, address), piece);
