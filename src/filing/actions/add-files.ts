import {
  type AskedDocument,
  attachToDraft,
  holdContents,
  type IncomingFile,
  type ReceivedFile,
  type RefusedFile,
  receiveFile,
} from '../../documents/index.ts';
import type { Definition, FieldOf } from '../../forms/index.ts';
import type { Transaction } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { type Filer, leaveMissingDraft, openDraft, placeOf, scopeOf } from '../open-draft.ts';
import type { DraftRow } from '../repository.ts';

/** A file refused for a document of the form. */
export interface RefusedForDocument extends RefusedFile {
  readonly documentKey: string;
}

/** A file to attach to a document of the form: it was received, or stands in the person's safe. */
export interface FileForDocument {
  readonly asked: AskedDocument;
  readonly file: ReceivedFile;
}

/** Files received for the documents of a draft, stored and examined, not yet attached. */
export interface ReceivedFiles {
  readonly received: readonly FileForDocument[];
  readonly refused: readonly RefusedForDocument[];
}

/** The documents that a form asks for, by field key. */
export const askedDocumentsOf = (form: Definition): ReadonlyMap<string, FieldOf<'document'>> =>
  new Map(
    form.pages
      .flatMap((page) => page.fields)
      .filter((field) => field.kind === 'document')
      .map((field) => [field.key, field]),
  );

/**
 * Receives the files of one post, one after the other. The draft is read when the first file comes, and no transaction
 * stays open while a slow network sends it.
 */
export const fileReceiver = (platform: Platform, filer: Filer, draft: string) => {
  let askedDocuments: Promise<ReadonlyMap<string, AskedDocument>> | undefined;
  const received: FileForDocument[] = [];
  const refused: RefusedForDocument[] = [];
  const readAskedDocuments = () =>
    platform.database.withScope(scopeOf(filer), async (tx) =>
      askedDocumentsOf((await openDraft(tx, filer, draft)).form),
    );
  return {
    files: { received, refused } satisfies ReceivedFiles,
    receive: async (incoming: IncomingFile): Promise<void> => {
      askedDocuments ??= readAskedDocuments();
      const asked = (await askedDocuments).get(incoming.input);
      if (!asked) return;
      const reception = await receiveFile(platform, incoming.content, incoming.name, asked);
      if ('received' in reception) received.push({ asked, file: reception.received });
      else refused.push({ ...reception.refused, documentKey: asked.key });
    },
  };
};

/** Attaches files to a draft, inside the caller's transaction; returns those for which there is no room. */
export const attachFiles = async (
  platform: Platform,
  tx: Transaction,
  filer: Filer,
  row: Pick<DraftRow, 'id' | 'authority_id' | 'space_id'>,
  files: readonly FileForDocument[],
): Promise<RefusedForDocument[]> => {
  // All of them at once, in one order: two posts of the same files the other way round would each wait for the other.
  const hashes = files.map(({ file }) => file.hash);
  if (hashes.length > 1) await holdContents(tx, hashes);
  const refused: RefusedForDocument[] = [];
  for (const { asked, file } of files) {
    const target = { place: placeOf(row), asked, account: filer.viewer.account };
    const attachment = await attachToDraft(platform, tx, target, file);
    if ('gone' in attachment) await leaveMissingDraft(tx, filer, row.id);
    if ('refused' in attachment) refused.push({ ...attachment.refused, documentKey: asked.key });
  }
  return refused;
};
