import type { Transaction } from '../../platform/database/index.ts';
import { newId } from '../../platform/identifiers/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { BlobNotFound } from '../../platform/storage/index.ts';
import type { ReceivedFile } from '../receive-file.ts';
import { type FileLimits, type RefusedFile, refuse } from '../refusals.ts';
import { type DraftPlace, insertFiles, listDraftFiles, lockDraft, type NewFile } from '../repository.ts';
import { enqueueScans, firstState, holdStored } from './keep-contents.ts';

/** A supporting document of a draft: its field key, and how many files of what sort it takes. */
export interface AskedDocument extends FileLimits {
  readonly key: string;
  readonly maximum: number;
}

/** What became of a file sent for a document. */
export type Attachment =
  | { readonly attached: string }
  | { readonly refused: RefusedFile }
  /** The draft is no longer there: sent or deleted meanwhile. */
  | { readonly gone: true };

/** What every new file shares; its content waits for the antivirus when there is one, unless it is known already. */
const newFile = (
  platform: Pick<Platform, 'config' | 'clock'>,
  file: ReceivedFile,
  place: Pick<NewFile, 'authority_id' | 'space_id' | 'role' | 'uploaded_by'> & Partial<NewFile>,
): NewFile => ({
  id: newId(),
  draft_id: null,
  request_id: null,
  message_id: null,
  document_key: '',
  name: file.name,
  hash: file.hash,
  size: file.size,
  kind: file.kind,
  state: firstState(platform),
  created_at: platform.clock(),
  ...place,
});

type Ground = Pick<Platform, 'config' | 'clock' | 'blobs'>;

/**
 * Attaches a file to a document of a draft, under the draft's lock: two uploads at once never pass the limit. The same
 * content sent again (a retry after a lost answer) is attached once.
 */
export const attachToDraft = async (
  platform: Ground,
  tx: Transaction,
  target: { readonly place: DraftPlace; readonly asked: AskedDocument; readonly account: string },
  file: ReceivedFile,
): Promise<Attachment> => {
  const { place, asked } = target;
  if (!(await lockDraft(tx, place))) return { gone: true };
  const present = (await listDraftFiles(tx, { ...place, spaces: [place.space] })).filter(
    (row) => row.document_key === asked.key,
  );
  const same = present.find((row) => row.hash === file.hash);
  if (same) return { attached: same.id };
  if (present.length >= asked.maximum) return { refused: refuse('too-many', file.name, asked) };
  const held = await holdStored(platform, tx, [file.hash]);
  if (!held) return { refused: refuse('not-received', file.name, asked) };
  const row = newFile(platform, file, {
    authority_id: place.authority,
    space_id: place.space,
    draft_id: place.draft,
    role: 'document',
    document_key: asked.key,
    uploaded_by: target.account,
  });
  await insertFiles(tx, [row]);
  await enqueueScans(platform, tx, held);
  return { attached: row.id };
};

/** Where files of a request stand: in one of its messages, as its decision, or as documents added once it was sent. */
export interface RequestPlace {
  readonly authority: string;
  readonly space: string;
  readonly request: string;
  readonly role: 'message' | 'decision' | 'document';
  /** The message that carries them. */
  readonly message?: string;
  /** The document they are: its field key; nothing for one that the form did not ask for. */
  readonly documentKey?: string;
}

/** Attaches files to a request, whose number the caller has checked: those of a message, a document, or the letter of a decision. */
export const attachToRequest = async (
  platform: Ground,
  tx: Transaction,
  target: { readonly place: RequestPlace; readonly account: string },
  files: readonly ReceivedFile[],
): Promise<string[]> => {
  const { place, account } = target;
  if (files.length === 0) return [];
  const hashes = files.map((file) => file.hash);
  const held = await holdStored(platform, tx, hashes);
  if (!held) throw new BlobNotFound(hashes.join(' '));
  const rows = files.map((file) =>
    newFile(platform, file, {
      authority_id: place.authority,
      space_id: place.space,
      request_id: place.request,
      message_id: place.message ?? null,
      role: place.role,
      document_key: place.documentKey ?? '',
      uploaded_by: account,
      // A letter made by the program itself carries no virus.
      ...(place.role === 'decision' ? { state: 'safe' as const } : {}),
    }),
  );
  await insertFiles(tx, rows);
  // A letter made by the program itself is known as safe, and does not wait.
  if (place.role !== 'decision') await enqueueScans(platform, tx, held);
  return rows.map((row) => row.id);
};
