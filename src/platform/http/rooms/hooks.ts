import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProductError } from '../errors.ts';
import { boundBodies, openProgramsRoom } from './problem.ts';
import { isSound } from './signature.ts';

/** Services that tell us what happened at theirs, by the name that the address of their messages begins with. */
export interface HookSenders {
  /** The secret shared with this sender; undefined when there is none of that name. */
  readonly secretOf: (sender: string) => Promise<Buffer | undefined>;
  /** Remembers a message for longer than the window of signatures; false when it came before. */
  readonly firstTime: (sender: string, id: string) => Promise<boolean>;
  readonly clock: () => Date;
}

/** The largest message that a service sends. */
const largestMessage = 256 * 1024;

const headerOf = (request: FastifyRequest, name: string): string => {
  const value = request.headers[name];
  return typeof value === 'string' ? value : '';
};

const checkSignature = async (request: FastifyRequest, senders: HookSenders): Promise<void> => {
  const { sender = '' } = request.params as { sender?: string };
  const secret = await senders.secretOf(sender);
  const message = {
    id: headerOf(request, 'webhook-id'),
    timestamp: headerOf(request, 'webhook-timestamp'),
    signatures: headerOf(request, 'webhook-signature'),
    body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
  };
  const sound = secret && isSound(message, secret, senders.clock());
  // Remembered once it is sound: nobody else fills the memory, or takes the place of a message to come.
  if (!sound || !(await senders.firstTime(sender, message.id))) throw new ProductError('SIGNATURE_REFUSEE');
};

/**
 * The room of services that call us, under `/hooks/:sender/…`. A signature is of bytes: `body` is the message as it came,
 * whatever it says to be, and reaches a route only when it is signed, recent, and came for the first time.
 */
export const openHooksRoom = (room: FastifyInstance, senders: HookSenders): void => {
  boundBodies(room, largestMessage);
  openProgramsRoom(room);
  room.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  room.addHook('preValidation', (request) => checkSignature(request, senders));
};
