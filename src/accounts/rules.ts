import type { ThrottleRule } from '../platform/throttle/index.ts';

const minute = 60;
const hour = 60 * minute;

/** How long each one-time link works, in seconds. */
export const linkLife = { activation: 24 * hour, password: 30 * minute } as const;

export type LinkPurpose = keyof typeof linkLife;

/** How long one stays signed in. RGAA 13.1 asks for twenty hours at least when no warning is given. */
export const sessionLife = 24 * hour;

/** How long a used or expired link is remembered, so that its page can say what happened to it. */
export const linkMemory = 30 * 24 * hour;

/** How long the page after sign-up remembers where the message was sent. */
export const recipientMemory = hour;

/** A moment this many seconds later. */
export const later = (at: Date, seconds: number): Date => new Date(at.getTime() + seconds * 1000);

/** How long a browser is remembered in which the password was given: each time anew. The rule on cookies says thirteen months at most. */
export const deviceLife = 365 * 24 * hour;

const stepsOf = (minutes: number, quarter: number) => [
  { from: minutes, seconds: minute },
  { from: quarter, seconds: 15 * minute },
];

/**
 * How often each thing may be tried. A network is a household, or a town hall where a whole workshop learns to create
 * accounts: its limits are wide. Those of one account seen from one network are narrow; those of an account seen from
 * everywhere are for whoever comes by many networks, and hold up nobody who comes by a known device or by a link.
 */
export const limits = {
  signInByNetwork: {
    name: 'sign-in by network',
    windowSeconds: hour,
    locks: [{ from: 60, seconds: 15 * minute }],
  },
  signInByPair: { name: 'sign-in by network and account', windowSeconds: hour, locks: stepsOf(5, 10) },
  signInByAccount: { name: 'sign-in by account', windowSeconds: hour, locks: stepsOf(30, 60) },
  signInByDevice: { name: 'sign-in by device', windowSeconds: hour, locks: stepsOf(10, 20) },
  proofByLink: { name: 'activation by link', windowSeconds: hour, locks: stepsOf(5, 10) },
  passwordByLink: { name: 'password by link', windowSeconds: hour, locks: stepsOf(20, 40) },
  passwordByNetwork: { name: 'password by network', windowSeconds: hour, locks: stepsOf(60, 120) },
  signUpByNetwork: {
    name: 'sign-up by network',
    windowSeconds: hour,
    locks: [{ from: 60, seconds: 15 * minute }],
  },
  mailByNetwork: {
    name: 'mail by network',
    windowSeconds: hour,
    locks: [{ from: 60, seconds: 15 * minute }],
  },
  mailByPair: {
    name: 'mail by network and recipient',
    windowSeconds: hour,
    locks: [{ from: 5, seconds: 15 * minute }],
  },
  mailByRecipient: {
    name: 'mail by recipient',
    windowSeconds: hour,
    locks: [{ from: 20, seconds: 15 * minute }],
  },
  /** Without the work that a script of ours does: a few people without JavaScript in a household, or a robot. */
  idleMailByNetwork: {
    name: 'mail by network, without work',
    windowSeconds: hour,
    locks: [{ from: 20, seconds: 15 * minute }],
  },
  mailByDevice: { name: 'mail by device', windowSeconds: hour, locks: [{ from: 5, seconds: 15 * minute }] },
} as const satisfies Record<string, ThrottleRule>;

/** What a one-time link is worth. */
export type LinkState = 'valid' | 'used' | 'expired' | 'unknown';

/** What is known of a one-time link, as stored. */
export interface LinkFacts {
  readonly expires_at: Date;
  readonly used_at: Date | null;
}

/** Whether a link may still be used, or why not. */
export const linkState = (link: LinkFacts | undefined, at: Date): LinkState => {
  if (!link) return 'unknown';
  if (link.used_at) return 'used';
  return link.expires_at > at ? 'valid' : 'expired';
};

const browsers: readonly [RegExp, string][] = [
  [/Edg/, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser/, 'Samsung Internet'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
];
const systems: readonly [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'Mac'],
  [/Linux/, 'Linux'],
];

const nameIn = (names: readonly [RegExp, string][], text: string): string | undefined =>
  names.find(([sign]) => sign.test(text))?.[1];

/** « Firefox, Windows »: enough for the person to recognise a session, not enough to follow anybody. */
export const describeDevice = (userAgent: string): string =>
  [nameIn(browsers, userAgent), nameIn(systems, userAgent)].filter(Boolean).join(', ');
