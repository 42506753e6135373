import { pathInPortal, type Visit } from '../../access/index.ts';
import type { Transaction } from '../../platform/database/index.ts';
import { hashSecret, newSecret } from '../../platform/identifiers/index.ts';
import { insertLink } from '../repository-secrets.ts';
import { type LinkPurpose, later, linkLife } from '../rules.ts';

/** Makes a one-time link for an account: its secret goes in a mail; its hash, and the page to come back to, in the database. */
export const issueLink = async (
  tx: Transaction,
  account: string,
  purpose: LinkPurpose,
  {
    at,
    visit,
    returnTo,
  }: { readonly at: Date; readonly visit: Visit; readonly returnTo: string | undefined },
): Promise<string> => {
  const secret = newSecret();
  const wanted = returnTo === undefined ? undefined : pathInPortal(visit.link, returnTo);
  const expiresAt = later(at, linkLife[purpose]);
  await insertLink(tx, {
    hash: hashSecret(secret),
    account,
    purpose,
    returnTo: wanted ?? null,
    expiresAt,
    at,
  });
  return secret;
};
