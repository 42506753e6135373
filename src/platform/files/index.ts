/** What a file really is, whether it is safe, how it is named and shown. */
export { type ClamdOptions, scanWithClamd, type Verdict, VirusScanFailed } from './clamd.ts';
export { blobSource, type ContentSource } from './content-source.ts';
export { convertHeic, type HeicLimits, HeicRefused } from './convert-heic.ts';
export { contentDisposition, safeFileName, withExtension } from './file-names.ts';
export { inspectFile } from './inspect.ts';
export { acceptedExtensions, type FileKind, type FileRefusal, fileKinds, type Inspection } from './kinds.ts';
export { DamagedImage, thumbnail } from './thumbnail.ts';
