import type { FastifyRequest } from 'fastify';
import {
  attachToRequest,
  listRequestDocuments,
  type ReceivedFile,
  type RefusedFile,
  readForm,
  receiveFile,
  refuse,
} from '../../documents/index.ts';
import { safeFileName } from '../../platform/files/index.ts';
import { ProductError, textOf } from '../../platform/http/index.ts';
import type { Platform } from '../../platform/platform.ts';
import {
  type Act,
  addDocument,
  answeredForm,
  can,
  permissionActor,
  readRequest,
  type WholeRequest,
} from '../../requests/index.ts';
import { type AddableDocument, addableDocuments, otherDocument } from '../addable-documents.ts';

/** Names of the inputs; the choice stands before the files, so that each is received as what it is. */
export const inputs = { asked: 'document', files: 'fichiers' } as const;

/** What may be added to a request, the form being the one that was last answered. */
export const readAddable = (whole: WholeRequest): AddableDocument[] => {
  const form = answeredForm(whole);
  return form ? addableDocuments(form, whole.files) : [otherDocument];
};

/** Writes the files for which there is room, counted under the lock of the request. */
const write = async (
  platform: Platform,
  act: Act,
  number: string,
  asked: AddableDocument,
  files: readonly ReceivedFile[],
): Promise<RefusedFile[]> => {
  const refused: RefusedFile[] = [];
  await addDocument(platform, act, number, {
    label: asked.label,
    attach: async ({ tx, request }) => {
      const present = (await listRequestDocuments(tx, request)).filter(
        (file) => file.document_key === asked.key,
      );
      const added = files.filter((file) => !present.some(({ hash }) => hash === file.hash));
      const room = Math.max(asked.maximum - present.length, 0);
      refused.push(...added.slice(room).map(({ name }) => refuse('too-many', name, asked)));
      const place = {
        authority: request.authority_id,
        space: request.space_id,
        request: request.id,
        role: 'document',
        documentKey: asked.key,
      } as const;
      return attachToRequest(platform, tx, { place, account: act.viewer.account }, added.slice(0, room));
    },
  });
  return refused;
};

/** What was posted and could not be added, with the document it was for. */
export interface RefusedAddition {
  readonly documentKey: string;
  readonly refused: readonly RefusedFile[];
}

/**
 * « Ajouter un document »: receives the files and adds them to the request. Whoever may not see the request, or comes when
 * nothing may be added any more, is told so before any of it is read.
 */
export const addToRequest = async (
  platform: Platform,
  request: FastifyRequest,
  act: Act,
  number: string,
): Promise<RefusedAddition | undefined> => {
  const whole = await readRequest(platform, act, number, { pieces: ['submissions', 'files'] });
  if (!can(permissionActor(act), 'citizen', 'add_document', whole.request))
    throw new ProductError('DEMANDE_DEJA_TRAITEE');
  const addable = readAddable(whole);
  const received: ReceivedFile[] = [];
  const refused: RefusedFile[] = [];
  const fields = await readForm(request, async ({ name, content }) => {
    if (received.length >= otherDocument.maximum) {
      refused.push(refuse('too-many', safeFileName(name), otherDocument));
      return;
    }
    const reception = await receiveFile(platform, content, name, otherDocument);
    if ('received' in reception) received.push(reception.received);
    else refused.push(reception.refused);
  });
  const asked = addable.find(({ key }) => key === textOf(fields, inputs.asked)) ?? otherDocument;
  const fitting = received.filter((file) => fits(asked, file));
  refused.push(...received.filter((file) => !fits(asked, file)).map((file) => refusedIn(asked, file)));
  if (received.length + refused.length === 0) refused.push(refuse('none', '', asked));
  if (fitting.length > 0) refused.push(...(await write(platform, act, number, asked, fitting)));
  return refused.length > 0 ? { documentKey: asked.key, refused } : undefined;
};

const isAccepted = ({ accept }: AddableDocument, { kind }: ReceivedFile): boolean =>
  // A HEIC picture has become a JPEG on arrival.
  accept.includes(kind) || (kind === 'jpeg' && accept.includes('heic'));

const fits = (asked: AddableDocument, file: ReceivedFile): boolean =>
  isAccepted(asked, file) && file.size <= asked.maximumBytes;

const refusedIn = (asked: AddableDocument, file: ReceivedFile): RefusedFile =>
  refuse(isAccepted(asked, file) ? 'too-big' : 'wrong-type', file.name, asked);
