import type { Seal } from '../seal/index.ts';

/** The two writings of a mail, as they wait in the queue. */
export interface MailBody {
  readonly text: string;
  readonly html: string;
}

/** Seals the words of a mail. */
export const closeBody = (seal: Seal, { text, html }: MailBody): Buffer =>
  seal.close(JSON.stringify({ text, html }));

/** Reads the words of a mail; throws when they were sealed by another installation. */
export const openBody = (seal: Seal, sealed: Uint8Array): MailBody => JSON.parse(seal.open(sealed));
