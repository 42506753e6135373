import { cleanCode } from '../../cleaning.ts';
import { complete } from '../../messages.ts';
import { empty, isText, type KindRules, type Parsed, refused, singleInput, value } from '../kind.ts';
import { likelyAddress } from './likely-domain.ts';
import { emailMessages } from './messages.ts';
import type { EmailField } from './schema.ts';

type Refusal = { code: string; message: string };

/** Says why a text cannot be an e-mail address, or nothing when it can. */
function emailRefusal(address: string): Refusal | undefined {
  if (address.length > 254) return { code: 'too-long', message: emailMessages.tooLong(address.length) };
  if (/\s/.test(address)) return { code: 'space', message: emailMessages.space };
  const [local = '', domain = '', ...others] = address.split('@');
  if (others.length > 0 || !address.includes('@')) return { code: 'at', message: emailMessages.at };
  if (local === '') return { code: 'before-at', message: emailMessages.beforeAt };
  const accented = /[^\p{ASCII}]/u.exec(local);
  if (accented && /\p{L}|\p{N}/u.test(accented[0]))
    return { code: 'letter', message: emailMessages.letter(accented[0]) };
  const strange = /[^\p{L}\p{N}.!#$%&'*+/=?^_`{|}~@-]/u.exec(address);
  if (strange) return { code: 'characters', message: emailMessages.characters(strange[0]) };
  if (/^\.|\.\.|\.$/.test(local) || domain.includes('..'))
    return { code: 'dots', message: emailMessages.dots };
  if (!/^([\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+(\p{L}{2,63}|xn--[a-z0-9-]{1,59})$/iu.test(domain)) {
    const likely = likelyAddress(address);
    return { code: 'domain', message: likely ? emailMessages.domainMeant(likely) : emailMessages.domain };
  }
  return undefined;
}

/** Understands an e-mail address: kept as typed, its domain in lower case. */
export function parseEmail(typed: string): Parsed<string> {
  const address = cleanCode(typed).replace(/^mailto:/i, '');
  if (address === '') return empty();
  const refusal = emailRefusal(address);
  if (refusal) return refused(refusal.code, refusal.message);
  const at = address.lastIndexOf('@');
  return value(address.slice(0, at) + address.slice(at).toLowerCase().normalize('NFC'));
}

/** An e-mail address. */
export const emailRules: KindRules<EmailField, string> = {
  inputs: singleInput,
  parse: (_field, typed) => parseEmail(typed.code()),
  accepts: isText,
  type: (_field, address) => ({ '': address }),
  show: (_field, address) => [address],
  missing: (field) => complete(field, emailMessages.example),
};
