import { type FileKind, fileKinds } from '../../platform/files/index.ts';
import { formatFileSize } from '../../platform/text/index.ts';
import type { FileItem } from '../../ui/index.ts';
import { isServed } from '../actions/find-file.ts';
import { words } from '../messages.ts';

/** What a list of files shows of each. */
export interface ShownFile {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly size: number;
  readonly state: string;
}

/** Who reads the list, and what can be done from it. */
export interface FileListContext {
  readonly link: (path: string) => string;
  /** Which side of the counter reads: the holder is told what to do about a refused file. */
  readonly side: 'citizen' | 'authority';
  /** Name and value of the button that removes the file, where it can be removed. */
  readonly remove?: { readonly name: string; readonly value: string };
  /** Where files are served, when it is not with those of drafts and requests. */
  readonly files?: string;
  /** What else can be done with a file that may be opened. */
  readonly action?: (file: ShownFile) => FileItem['action'];
}

const isKind = (kind: string): kind is FileKind => Object.hasOwn(fileKinds, kind);

const statusOf = (file: ShownFile, { side, remove }: FileListContext): FileItem['status'] => {
  if (file.state === 'pending') return { tone: 'information', text: words.states.pending };
  if (file.state !== 'infected') return remove ? { tone: 'success', text: words.states.received } : undefined;
  const isDraft = side === 'citizen' && remove !== undefined;
  return { tone: 'danger', text: isDraft ? words.states.infectedInDraft : words.states.infected };
};

/** A file as the lists show it: opened when it may be, its state in words when it matters. */
export const fileItemOf = (file: ShownFile, context: FileListContext): FileItem => {
  const { link, remove, action, files = '/fichiers' } = context;
  const open = isServed(file.state);
  const isPicture = file.kind === 'jpeg' || file.kind === 'png';
  const path = `${files}/${file.id}`;
  return {
    name: file.name,
    detail: isKind(file.kind) ? words.detail(file.kind, file.size) : formatFileSize(file.size),
    ...(open ? { href: link(path) } : {}),
    ...(open && isPicture ? { thumbnailUrl: link(`${path}/apercu`) } : {}),
    status: statusOf(file, context),
    ...(remove ? { remove } : {}),
    ...(open && action ? { action: action(file) } : {}),
  };
};
