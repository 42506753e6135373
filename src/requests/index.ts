/**
 * The life of a request, whoever looks at it: what was transmitted (append-only), its chained history, its status, the
 * legal clock, the messages, the complement, the decision. Every change goes through one road: lock, authorise, decide,
 * write row + event + mail in one transaction.
 */

export { type Act, type AskedRequest, askedRequest, permissionActor, scopeOf } from './act.ts';
export { type AddedDocument, addDocument } from './actions/add-document.ts';
export { answerComplement, type ComplementAnswer } from './actions/answer-complement.ts';
export { cancelRequest } from './actions/cancel-request.ts';
export type { Change } from './actions/change-request.ts';
export {
  createRequest,
  type NewRequest,
  type SubmittedFile,
  type Transmission,
} from './actions/create-request.ts';
export { type Decision, decideRequest } from './actions/decide-request.ts';
export { eraseRequest } from './actions/erase-request.ts';
export { recordFlaggedFile } from './actions/flag-file.ts';
export {
  type OpenComplement,
  type Piece,
  type RequestDetails,
  readRequest,
  type Submission,
  type WholeRequest,
} from './actions/read-request.ts';
export { requestComplement } from './actions/request-complement.ts';
export { takeInCharge } from './actions/take-in-charge.ts';
export { type Finding, verifyRequests } from './actions/verify-requests.ts';
export { type AnsweredForm, answeredForm } from './answered-form.ts';
export { answeredReasons, type ComplementReason } from './complement.ts';
export {
  type DeedOf,
  deeds,
  type EventKind,
  foldStatus,
  movesRequest,
  type Side,
} from './deeds.ts';
export { type ChainedEvent, decisionReason, firstBrokenLink } from './events.ts';
export { acknowledgementParagraphs, requestPath } from './mails/request-mails.ts';
export { words as requestWords } from './messages.ts';
export { firstAlteredSubmission } from './proof.ts';
export { findByNumber, findSentDraft, listSubmissions, type RequestRow } from './repository.ts';
export { can, mayDownload, worksOn } from './rights.ts';
export { longestText } from './rules.ts';
export type { SilenceClock, SilenceRule } from './silence.ts';
export { finalStatuses, isFinal, openStatuses, type RequestStatus } from './status.ts';
export { postMessage, type RefusedMessage } from './thread/post-message.ts';
export { messageInput } from './thread/read-message.ts';
export { lastAsked } from './thread/read-thread.ts';
export { type NewMessage, sendMessage } from './thread/send-message.ts';
export { Thread } from './thread/thread.tsx';
export { AnswersDocument, sectionsOf } from './views/answers.tsx';
export { History } from './views/history.tsx';
export { RequestStatus as RequestStatusWords, statusLook } from './views/request-status.tsx';
