import { deleteSomeDraftFiles, refuse } from '../../documents/index.ts';
import type { Definition } from '../../forms/index.ts';
import type { PostedFields } from '../../platform/http/index.ts';
import { textOf } from '../../platform/http/index.ts';
import { isId } from '../../platform/identifiers/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { words } from '../messages.ts';
import { completeDraft, type Filer, placeOf, scopeOf } from '../open-draft.ts';
import { isSafeInput } from '../safe-offer.ts';
import { askedDocumentsOf, attachFiles, type ReceivedFiles, type RefusedForDocument } from './add-files.ts';
import { type SavedPage, savePage } from './save-page.ts';
import { takeFromSafe, tickedFiles } from './take-from-safe.ts';

/** What the person pressed. */
export type PageAction =
  | { readonly act: 'continue' | 'save' | 'back' | 'compare' | 'keep' | 'group' }
  | { readonly act: 'add-files' | 'from-safe'; readonly documentKey: string }
  | { readonly act: 'remove-file'; readonly documentKey: string; readonly file: string };

const namedActions = ['save', 'back', 'compare', 'keep'] as const;

/** Reads the button of a posted page (`save`, `add:sites`, `remove-file:photos:…`); Enter, or anything unknown, continues. */
export const readAction = (fields: PostedFields): PageAction => {
  const [act, documentKey = '', file = ''] = textOf(fields, '_action').split(':');
  if (act === 'add-files' || act === 'from-safe') return { act, documentKey };
  if (act === 'remove-file') return { act, documentKey, file };
  if (act === 'add' || act === 'remove' || act === 'restore') return { act: 'group' };
  return { act: namedActions.find((name) => name === act) ?? 'continue' };
};

/** A posted page, saved, with the files that could not be kept. */
export type PostedPage = SavedPage & {
  readonly action: PageAction;
  readonly refused: readonly RefusedForDocument[];
};

/** « Ajouter » pressed before any file was chosen. */
const nothingChosen = (form: Definition, action: PageAction, files: ReceivedFiles): RefusedForDocument[] => {
  if (action.act !== 'add-files' || files.received.length + files.refused.length > 0) return [];
  const asked = askedDocumentsOf(form).get(action.documentKey);
  return asked ? [{ ...refuse('none', '', asked), documentKey: asked.key }] : [];
};

/** « Joindre les fichiers cochés » pressed before any was ticked. */
const nothingTicked = (action: PageAction, ticked: readonly unknown[]): RefusedForDocument[] =>
  action.act === 'from-safe' && ticked.length === 0
    ? [{ documentKey: action.documentKey, name: '', code: 'none', message: words.documents.nothingTicked }]
    : [];

/** Whether files are to be added or removed once the page is saved. */
const bringsFiles = (
  { fields, files }: { readonly fields: PostedFields; readonly files: ReceivedFiles },
  { act }: PageAction,
): boolean =>
  act === 'remove-file' || files.received.length > 0 || Object.keys(fields).some((name) => isSafeInput(name));

/** Saves a posted page and its files in one transaction, whatever the button: nothing typed is lost. */
export const postPage = (
  platform: Platform,
  filer: Filer,
  post: {
    readonly draft: string;
    readonly page: string;
    readonly fields: PostedFields;
    readonly files: ReceivedFiles;
  },
): Promise<PostedPage> =>
  platform.database.withScope(scopeOf(filer), async (tx) => {
    const action = readAction(post.fields);
    const saved = await savePage(platform, tx, filer, { ...post, alone: !bringsFiles(post, action) });
    const { row } = saved.draft;
    const ticked = tickedFiles(saved.draft.form, post.fields);
    const taken = await takeFromSafe(tx, filer, saved.draft.form, ticked);
    const noRoom = await attachFiles(platform, tx, filer, row, [...post.files.received, ...taken]);
    const removed = action.act === 'remove-file' && isId(action.file);
    if (removed) await deleteSomeDraftFiles(tx, placeOf(row), [action.file]);
    const filesChanged = removed || post.files.received.length + ticked.length > 0;
    const draft = filesChanged ? await completeDraft(tx, row) : saved.draft;
    const missing = [...nothingChosen(draft.form, action, post.files), ...nothingTicked(action, ticked)];
    return { ...saved, draft, action, refused: [...post.files.refused, ...noRoom, ...missing] };
  });
