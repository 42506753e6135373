import type { Transaction } from '../platform/database/index.ts';
import { findProfile, type StoredAddress } from './repository.ts';

/** What is known of a person, under the names that forms call it by (`account.firstName`…). */
export interface PersonFacts {
  /** madam, sir, unspecified */
  readonly civility: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly fullName: string;
  /** yyyy-mm-dd */
  readonly birthDate: string | null;
  readonly email: string;
  readonly phone: string | null;
  readonly mobile: string | null;
  readonly address: StoredAddress | null;
}

/** What is known of the person at work, to fill their forms. One statement. */
export const knownFacts = async (tx: Transaction, account: string): Promise<PersonFacts | undefined> => {
  const profile = await findProfile(tx, account);
  if (!profile) return undefined;
  const { first_name: firstName, last_name: lastName, email, phone, mobile, address } = profile;
  return {
    civility: profile.civility,
    firstName,
    lastName,
    fullName: `${firstName} ${lastName}`,
    birthDate: profile.birth_date,
    email,
    phone,
    mobile,
    address,
  };
};
