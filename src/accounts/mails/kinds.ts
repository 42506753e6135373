import { words } from '../messages.ts';

/** Each mail about an account. */
export type AccountMailKind =
  | 'activation'
  | 'known_address'
  | 'password_link'
  | 'unknown_address'
  | 'password_changed';

/** What a mail about an account says: one sentence, one button, what to do when it is a surprise. */
export interface AccountMailContent {
  readonly says: {
    readonly subject: string;
    readonly title: string;
    readonly intro: string;
    readonly button: string;
  };
  /** Address of the button, from the root of the portal. */
  readonly path: string;
  readonly paragraphs: readonly string[];
}

/**
 * The mails about an account. They repeat nothing that was typed: anybody may type the address of somebody else, and the
 * message must not carry a stranger's words to them. `secret` is that of the one-time link, where there is one.
 */
export const accountMails: Record<AccountMailKind, (secret: string) => AccountMailContent> = {
  activation: (secret) => ({
    says: words.mails.activation,
    path: `/activation?cle=${secret}`,
    paragraphs: [words.mails.notYou],
  }),
  /** To the holder of an account: somebody signed up with its address. */
  known_address: () => ({
    says: words.mails.known,
    path: '/connexion',
    paragraphs: [words.mails.known.help, words.mails.notYou],
  }),
  password_link: (secret) => ({
    says: words.mails.password,
    path: `/nouveau-mot-de-passe?cle=${secret}`,
    paragraphs: [words.mails.notYou],
  }),
  /** To whoever asked for a link: no account has this address. */
  unknown_address: () => ({
    says: words.mails.stranger,
    path: '/inscription',
    paragraphs: [words.mails.stranger.help, words.mails.notYou],
  }),
  password_changed: () => ({
    says: words.mails.passwordChanged,
    path: '/connexion',
    paragraphs: [words.mails.passwordChanged.help],
  }),
};
