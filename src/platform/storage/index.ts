/** Contents of files, kept once under the name of their own hash, and uploads sent in pieces. */
export { openDirectoryStore } from './directory-store.ts';
export {
  BlobNotFound,
  type BlobStore,
  BlobTooLarge,
  type ByteRange,
  type PutOptions,
  type StoredBlob,
  StoreFull,
} from './store.ts';
export {
  openUploadStore,
  type UploadDeclaration,
  UploadNotFound,
  type UploadStore,
  WrongOffset,
} from './upload-store.ts';
