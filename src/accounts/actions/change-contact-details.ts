import type { Platform } from '../../platform/platform.ts';
import { type ContactDetails, updateContactDetails } from '../repository.ts';

/** Changes the address and the phones of the person at work. */
export const changeContactDetails = (
  { database, clock }: Pick<Platform, 'database' | 'clock'>,
  account: string,
  details: ContactDetails,
): Promise<void> =>
  database.withScope({ kind: 'account', account }, (tx) =>
    updateContactDetails(tx, account, details, clock()),
  );
