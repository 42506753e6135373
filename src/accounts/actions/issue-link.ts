import type { Transaction } from '../../platform/database/index.ts';
import { hashSecret, newSecret } from '../../platform/identifiers/index.ts';
import { insertLink } from '../repository-secrets.ts';
import { type LinkPurpose, later, linkLife } from '../rules.ts';

/** Makes a one-time link for an account: its secret goes in a mail, its hash in the database. */
export const issueLink = async (
  tx: Transaction,
  account: string,
  purpose: LinkPurpose,
  at: Date,
): Promise<string> => {
  const secret = newSecret();
  const expiresAt = later(at, linkLife[purpose]);
  await insertLink(tx, { hash: hashSecret(secret), account, purpose, expiresAt, at });
  return secret;
};
