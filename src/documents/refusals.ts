import { acceptedExtensions, type FileKind, type FileRefusal } from '../platform/files/index.ts';
import { words } from './messages.ts';

/** What a document accepts: the field of the form says it, the page tells it beforehand. */
export interface FileLimits {
  readonly maximumBytes: number;
  readonly accept: readonly FileKind[];
}

/** Why a file was not kept. */
export type RefusalCode = keyof typeof words.refusals;

/** A file that was not kept, with the sentence that says why and what to do. */
export interface RefusedFile {
  readonly name: string;
  readonly code: RefusalCode;
  readonly message: string;
}

/** The refusal of a file, in a sentence that names it. */
export const refuse = (
  code: RefusalCode,
  name: string,
  limits: FileLimits & { readonly maximum?: number },
): RefusedFile => ({ name, code, message: sentence(code, name, limits) });

const sentence = (
  code: RefusalCode,
  name: string,
  { accept, maximumBytes, maximum = 1 }: FileLimits & { readonly maximum?: number },
): string => {
  switch (code) {
    case 'wrong-type':
      return wrongType(name, accept);
    case 'too-big':
      return words.refusals[code](name, maximumBytes);
    case 'too-many':
      return words.refusals[code](name, maximum);
    default:
      return words.refusals[code](name);
  }
};

const wrongType = (name: string, accept: readonly FileKind[]): string => {
  const ending = /\.[^.]+$/.exec(name)?.[0] ?? '';
  const kind = accept.find((one) => acceptedExtensions([one]).split(',').includes(ending.toLowerCase()));
  return kind ? words.wrongContent(name, ending, kind) : words.refusals['wrong-type'](name, accept);
};

const codes: Record<FileRefusal, RefusalCode> = {
  empty: 'empty',
  'unknown-type': 'wrong-type',
  damaged: 'damaged',
  'encrypted-pdf': 'password-protected',
  'encrypted-document': 'password-protected',
  macro: 'macro',
  'too-many-pixels': 'too-many-pixels',
};

/** What the inspection of a content found, as a refusal for the public. */
export const refusalOf = (found: FileRefusal): RefusalCode => codes[found];
