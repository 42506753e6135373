import type { FastifyReply, FastifyRequest } from 'fastify';
import { knownReturnPath } from '../../access/index.ts';
import { parseEmail } from '../../forms/index.ts';
import { canonicalEmail } from '../../platform/email-address/index.ts';
import { recipientMemory } from '../rules.ts';

/** Who a message was just sent to from this browser, and the way back: kept out of the address of the page. */
export interface Recipient {
  readonly email: string;
  readonly returnTo: string | undefined;
}

const cookieName = 'guichet-message';

/** Remembers, for an hour and in this browser only, where a message was sent. */
export const rememberRecipient = (reply: FastifyReply, baseUrl: string, recipient: Recipient): void => {
  const value = Buffer.from(JSON.stringify(recipient)).toString('base64url');
  const secure = baseUrl.startsWith('https:');
  const options = { path: '/', httpOnly: true, sameSite: 'lax', maxAge: recipientMemory } as const;
  reply.setCookie(cookieName, value, { ...options, secure });
};

const parse = (value: string): unknown => {
  try {
    return JSON.parse(Buffer.from(value, 'base64url').toString('utf8'));
  } catch {
    return undefined; // written by somebody else than us
  }
};

const textIn = (kept: unknown, name: keyof Recipient): string => {
  const value =
    typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>)[name] : undefined;
  return typeof value === 'string' ? value : '';
};

/** Where the last message was sent; undefined when the cookie is absent, gone or not ours. */
export const readRecipient = (request: FastifyRequest): Recipient | undefined => {
  const kept = parse(request.cookies[cookieName] ?? '');
  const email = parseEmail(textIn(kept, 'email'));
  if (email.state !== 'value') return undefined;
  return { email: canonicalEmail(email.value), returnTo: knownReturnPath(request, textIn(kept, 'returnTo')) };
};
