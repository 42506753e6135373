/**
 * Files of drafts, requests and messages: received in a stream, known by their content, attached under the limits of the
 * place they go to, examined by the antivirus when there is one, served to those who may have them.
 */
import type { FastifyInstance } from 'fastify';
import type { Platform } from '../platform/platform.ts';
import type { MayDownload } from './actions/find-file.ts';
import { registerFilePages } from './pages/file/route.ts';

export {
  type AskedDocument,
  type Attachment,
  attachToDraft,
  attachToRequest,
  type RequestPlace,
} from './actions/attach-file.ts';
export { copyToDraft } from './actions/copy-files.ts';
export { findOwnFile, isServed, type ReadableFile } from './actions/find-file.ts';
export { enqueueScans, firstState, holdStored } from './actions/keep-contents.ts';
export type { FlaggedFile, RecordFlaggedFile } from './actions/scan-file.ts';
export {
  appendToUpload,
  beginUpload,
  type UploadProgress,
  type UploadTarget,
  uploadOffset,
} from './actions/upload-in-pieces.ts';
export { verifyContents } from './actions/verify-contents.ts';
export type { FileState } from './file-columns.ts';
export { documentJobs, removeUnreachableJobName } from './jobs.ts';
export { words as documentWords } from './messages.ts';
export { sendFile, sendThumbnail } from './pages/file/send.ts';
export { type IncomingFile, readForm } from './read-form.ts';
export { type KeptKind, type ReceivedFile, type Reception, receiveFile } from './receive-file.ts';
export { type FileLimits, type RefusedFile, refuse } from './refusals.ts';
export {
  type DraftPlace,
  deleteDraftFiles,
  deleteSomeDraftFiles,
  listCompletingFiles,
  listDraftFiles,
  listRequestDocuments,
} from './repository.ts';
export { holdContents, insertContents, insertNewContents, type NewContent } from './repository-contents.ts';
export { filesOfDraft } from './repository-draft-files.ts';
export { type FileListContext, fileItemOf, type ShownFile } from './views/file-item.ts';

/** Registers the pages that serve files; the right of staff to receive those of a request is given by who knows requests. */
export const registerDocuments = (app: FastifyInstance, platform: Platform, mayDownload: MayDownload): void =>
  registerFilePages(app, platform, mayDownload);
