import type { KeptKind } from './receive-file.ts';

/** What the antivirus said of a file: nothing yet, nothing ever (none is set), safe, infected. */
export type FileState = 'pending' | 'safe' | 'infected' | 'unchecked';

/** What is known of a file and of its content (joined): enough to show it, to serve it and to attach it elsewhere. */
export const fileColumns = [
  'file.id',
  'file.authority_id',
  'file.space_id',
  'file.draft_id',
  'file.request_id',
  'file.role',
  'file.document_key',
  'file.name',
  'file.hash',
  'content.size',
  'content.kind',
  'content.state',
] as const;

/** What the columns of text and check constraints hold. */
export interface FileTypes {
  role: 'document' | 'message' | 'decision';
  kind: KeptKind;
  state: FileState;
}
