import {
  attachToDraft,
  type DocumentSlot,
  type FileToAttach,
  holdContents,
  type IncomingFile,
  type RefusedFile,
  receiveFile,
} from '../../documents/index.ts';
import type { Definition, FieldOf } from '../../forms/index.ts';
import type { Transaction } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { type Filer, leaveMissingDraft, openDraft, placeOf, scopeOf } from '../open-draft.ts';
import type { DraftRow } from '../repository.ts';

/** A file refused for a document of the form. */
export interface RefusedForSlot extends RefusedFile {
  readonly slot: string;
}

/** A file to attach to a document of the form: it was received, or stands in the person's safe. */
export interface FileForSlot {
  readonly slot: DocumentSlot;
  readonly file: FileToAttach;
}

/** Files received for the documents of a draft, stored and examined, not yet attached. */
export interface ReceivedFiles {
  readonly received: readonly FileForSlot[];
  readonly refused: readonly RefusedForSlot[];
}

/** The documents that a form asks for, by field key. */
export const slotsOf = (form: Definition): ReadonlyMap<string, FieldOf<'document'>> =>
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
  let slots: Promise<ReadonlyMap<string, DocumentSlot>> | undefined;
  const received: FileForSlot[] = [];
  const refused: RefusedForSlot[] = [];
  const readSlots = () =>
    platform.database.withScope(scopeOf(filer), async (tx) =>
      slotsOf((await openDraft(tx, filer, draft)).form),
    );
  return {
    files: { received, refused } satisfies ReceivedFiles,
    receive: async (incoming: IncomingFile): Promise<void> => {
      slots ??= readSlots();
      const slot = (await slots).get(incoming.input);
      if (!slot) return;
      const reception = await receiveFile(platform, incoming.content, incoming.name, slot);
      if ('received' in reception) received.push({ slot, file: reception.received });
      else refused.push({ ...reception.refused, slot: slot.key });
    },
  };
};

/** Attaches files to a draft, inside the caller's transaction; returns those for which there is no room. */
export const attachFiles = async (
  platform: Platform,
  tx: Transaction,
  filer: Filer,
  row: Pick<DraftRow, 'id' | 'authority_id' | 'space_id'>,
  files: readonly FileForSlot[],
): Promise<RefusedForSlot[]> => {
  // All of them at once, in one order: two posts of the same files the other way round would each wait for the other.
  const hashes = files.map(({ file }) => file.hash);
  if (hashes.length > 1) await holdContents(tx, hashes);
  const refused: RefusedForSlot[] = [];
  for (const { slot, file } of files) {
    const target = { place: placeOf(row), slot, account: filer.viewer.account };
    const attachment = await attachToDraft(platform, tx, target, file);
    if ('gone' in attachment) await leaveMissingDraft(tx, filer, row.id);
    if ('refused' in attachment) refused.push({ ...attachment.refused, slot: slot.key });
  }
  return refused;
};
