import { createHmac, timingSafeEqual } from 'node:crypto';

/** How far from now the moment of a signed message may be: longer, whoever recorded it could send it again. */
const windowSeconds = 5 * 60;

/** A message as it came, with what its sender says of it (headers of standardwebhooks.com). */
export interface SignedMessage {
  readonly id: string;
  /** Seconds since 1970, as text. */
  readonly timestamp: string;
  /** « v1,… », several when the sender changes its secret. */
  readonly signatures: string;
  readonly body: Buffer;
}

/** The signature of a message: « v1, » and the HMAC-SHA256 of its identifier, its moment and its body. */
export const sign = (secret: Buffer, { id, timestamp, body }: Omit<SignedMessage, 'signatures'>): string =>
  `v1,${createHmac('sha256', secret).update(`${id}.${timestamp}.`).update(body).digest('base64')}`;

const isRecent = (timestamp: string, now: Date): boolean =>
  /^\d{1,12}$/.test(timestamp) && Math.abs(now.getTime() / 1000 - Number(timestamp)) <= windowSeconds;

const same = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

/** Whether the message comes from whoever has the secret, whole, and was signed a few minutes ago at most. */
export const isSound = (message: SignedMessage, secret: Buffer, now: Date): boolean => {
  const right = sign(secret, message);
  const signed = message.signatures.split(' ').some((signature) => same(signature, right));
  return signed && message.id !== '' && isRecent(message.timestamp, now);
};
