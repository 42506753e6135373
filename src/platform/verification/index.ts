/**
 * What can be proved of the data, module by module: chains, counters, contents. Each module gives its verifications; the
 * command `guichet verify` and a nightly job run them all.
 */
import type { Platform } from '../platform.ts';

/** Something that is not as it should be: where, and what, in plain words for whoever runs the program. */
export interface Finding {
  readonly where: string;
  readonly sentence: string;
}

/** The authority to which a verification is limited; every one, and what belongs to none, when absent. */
export interface VerifiedAuthority {
  readonly id: string;
}

/** What a verification went through, in words (« 120 contenus »), and what it found. */
export interface VerificationReport {
  readonly seen: string;
  readonly findings: readonly Finding[];
}

/** One verification; it reads, and changes nothing. */
export type Verification = (
  platform: Platform,
  authority: VerifiedAuthority | undefined,
) => Promise<VerificationReport>;
