/** The kinds of file a person may send, with the type and the ending they are served under. */
export const fileKinds = {
  jpeg: { mediaType: 'image/jpeg', extension: 'jpg' },
  png: { mediaType: 'image/png', extension: 'png' },
  heic: { mediaType: 'image/heic', extension: 'heic' },
  pdf: { mediaType: 'application/pdf', extension: 'pdf' },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text', extension: 'odt' },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extension: 'docx',
  },
} as const;

/** A kind of file that is accepted. */
export type FileKind = keyof typeof fileKinds;

// What file choosers must also offer: cameras and other programs write these endings.
const otherEndings: Partial<Record<FileKind, readonly string[]>> = { jpeg: ['jpeg'], heic: ['heif'] };

/** What a file chooser offers for these kinds: « .pdf,.jpg,.jpeg ». The content is examined anyway. */
export const acceptedExtensions = (kinds: readonly FileKind[]): string =>
  kinds
    .flatMap((kind) => [fileKinds[kind].extension, ...(otherEndings[kind] ?? [])])
    .map((ending) => `.${ending}`)
    .join(',');

/** Why a file is refused, whatever its name says. */
export type FileRefusal =
  | 'empty'
  | 'unknown-type'
  | 'damaged'
  | 'encrypted-pdf'
  | 'encrypted-document'
  | 'macro'
  | 'too-many-pixels';

/** What was found in a file. */
export type Inspection = { readonly kind: FileKind } | { readonly refused: FileRefusal };
