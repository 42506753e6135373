import type { Visit } from '../../access/index.ts';
import type { Transaction } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { words } from '../messages.ts';
import { queueAccountMail } from './account-mail.ts';

type Recipient = { readonly email: string; readonly account?: string };

/** A one-time link, and what the person was doing: it brings them back there. */
interface OneTimeLink {
  readonly secret: string;
  readonly returnTo: string | undefined;
}

/** The link that activates an account. */
export const queueActivation = (
  platform: Platform,
  tx: Transaction,
  visit: Visit,
  to: Recipient,
  link: OneTimeLink,
): Promise<void> =>
  queueAccountMail(platform, tx, visit, {
    kind: 'activation',
    to: to.email,
    account: to.account,
    says: words.mails.activation,
    path: `/activation?cle=${link.secret}`,
    returnTo: link.returnTo,
    paragraphs: [words.mails.notYou],
  });

/** Tells the holder of an account that somebody signed up with its address. */
export const queueKnownAddress = (
  platform: Platform,
  tx: Transaction,
  visit: Visit,
  to: Recipient,
  returnTo: string | undefined,
): Promise<void> =>
  queueAccountMail(platform, tx, visit, {
    kind: 'known_address',
    to: to.email,
    account: to.account,
    says: words.mails.known,
    path: '/connexion',
    returnTo,
    paragraphs: [words.mails.known.help, words.mails.notYou],
  });

/** The link that lets one choose a new password. */
export const queuePasswordLink = (
  platform: Platform,
  tx: Transaction,
  visit: Visit,
  to: Recipient,
  link: OneTimeLink,
): Promise<void> =>
  queueAccountMail(platform, tx, visit, {
    kind: 'password_link',
    to: to.email,
    account: to.account,
    says: words.mails.password,
    path: `/nouveau-mot-de-passe?cle=${link.secret}`,
    returnTo: link.returnTo,
    paragraphs: [words.mails.notYou],
  });

/** Tells whoever asked for a new password that no account has this address. */
export const queueUnknownAddress = (
  platform: Platform,
  tx: Transaction,
  visit: Visit,
  to: Recipient,
  returnTo: string | undefined,
): Promise<void> =>
  queueAccountMail(platform, tx, visit, {
    kind: 'unknown_address',
    to: to.email,
    says: words.mails.stranger,
    path: '/inscription',
    returnTo,
    paragraphs: [words.mails.stranger.help, words.mails.notYou],
  });

/** Tells the holder of an account that its password was changed. */
export const queuePasswordChanged = (
  platform: Platform,
  tx: Transaction,
  visit: Visit,
  to: Recipient,
): Promise<void> =>
  queueAccountMail(platform, tx, visit, {
    kind: 'password_changed',
    to: to.email,
    account: to.account,
    says: words.mails.passwordChanged,
    path: '/connexion',
    paragraphs: [words.mails.passwordChanged.help],
  });
