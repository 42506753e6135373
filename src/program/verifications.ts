import { verifyContents } from '../documents/index.ts';
import type { Platform } from '../platform/platform.ts';
import type { Verification, VerificationReport, VerifiedAuthority } from '../platform/verification/index.ts';
import { verifyAllRequests } from './verify-requests.ts';

/** What each module can prove of its data. */
const verifications: readonly Verification[] = [verifyAllRequests, verifyContents];

/** Runs every verification, one after the other; limited to one authority when it is given. */
export const verifyEverything = async (
  platform: Platform,
  authority?: VerifiedAuthority,
): Promise<VerificationReport[]> => {
  const reports: VerificationReport[] = [];
  for (const verify of verifications) reports.push(await verify(platform, authority));
  return reports;
};
