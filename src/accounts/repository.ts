import { sql } from 'kysely';
import { among, jsonb, type Transaction } from '../platform/database/index.ts';

/** An address of a person, as stored. */
export interface StoredAddress {
  readonly street: string;
  readonly complement?: string;
  readonly postcode: string;
  readonly town: string;
  readonly country?: string;
}

export type Civility = 'madam' | 'sir' | 'unspecified';

/** How a person may be reached, which they change as they like. */
export interface ContactDetails {
  readonly address: StoredAddress | null;
  readonly phone: string | null;
  readonly mobile: string | null;
}

/** Who a person says they are. */
export interface Identity {
  readonly civility: Civility;
  readonly lastName: string;
  readonly firstName: string;
  /** yyyy-mm-dd; nobody needs that of an agent. */
  readonly birthDate: string | null;
}

/** Everything a new account is made of. */
export interface NewAccount extends ContactDetails, Identity {
  readonly id: string;
  readonly email: string;
  readonly passwordHash: string;
}

/** What a person may agree to. */
export type ConsentSubject = 'terms';

const contactColumns = ({ address, phone, mobile }: ContactDetails) => ({
  address: address === null ? null : jsonb({ ...address }),
  phone,
  mobile,
});

const accountColumns = (account: NewAccount, at: Date) => ({
  email: account.email,
  civility: account.civility,
  last_name: account.lastName,
  first_name: account.firstName,
  birth_date: account.birthDate,
  ...contactColumns(account),
  created_at: at,
  updated_at: at,
});

/** Writes a sign-up: an account that waits for its activation, beside those that wait for the same address already. */
export const insertWaitingAccount = async (tx: Transaction, account: NewAccount, at: Date): Promise<void> => {
  await tx
    .insertInto('account')
    .values({ id: account.id, ...accountColumns(account, at) })
    .execute();
  await tx
    .insertInto('password')
    .values({ account_id: account.id, hash: account.passwordHash, changed_at: at })
    .execute();
};

/** Keeps the proof that a person agreed to something with an authority. */
export const insertConsent = async (
  tx: Transaction,
  consent: { account: string; authority: string; what: ConsentSubject },
  at: Date,
): Promise<void> => {
  await tx
    .insertInto('consent')
    .values({
      authority_id: consent.authority,
      account_id: consent.account,
      what: consent.what,
      given_at: at,
    })
    .execute();
};

const credentialColumns = [
  'account.id',
  'account.email',
  'password.hash as password_hash',
  'account.activated_at',
] as const;

/** Accounts with their passwords, and those who come by an identity provider with none. */
const accountsWithPassword = (tx: Transaction) =>
  tx.selectFrom('account').leftJoin('password', 'password.account_id', 'account.id');

/** The account of an address, and the last sign-up that waits for it. */
export const findByEmail = async (tx: Transaction, email: string) => {
  const rows = await accountsWithPassword(tx)
    .distinctOn(sql`account.activated_at is null`)
    .select(credentialColumns)
    .where('account.email', '=', email)
    .orderBy(sql`account.activated_at is null`)
    .orderBy('account.created_at', 'desc')
    .orderBy('account.id', 'desc')
    .execute();
  return {
    active: rows.find((row) => row.activated_at !== null),
    waiting: rows.find((row) => row.activated_at === null),
  };
};

/** The sign-ups that wait for an address: this one, then the last ones. */
export const listWaiting = (
  tx: Transaction,
  { account, email, most }: { account: string; email: string; most: number },
) =>
  accountsWithPassword(tx)
    .select(credentialColumns)
    .where('account.email', '=', email)
    .where('account.activated_at', 'is', null)
    .orderBy(({ eb }) => eb('account.id', '=', account), 'desc')
    .orderBy('account.created_at', 'desc')
    .orderBy('account.id', 'desc')
    .limit(most)
    .execute();

/** Everything that an address has, held until the end of the transaction: one sign-up of an address becomes its account. */
export const holdAddress = (tx: Transaction, email: string) =>
  tx
    .selectFrom('account')
    .select(['id', 'activated_at'])
    .where('email', '=', email)
    .orderBy('id')
    .forUpdate()
    .execute();

/** Holds an account until the end of the transaction, if its password is still the one that was verified. */
export const holdAccount = (
  tx: Transaction,
  account: { readonly id: string; readonly password_hash: string | null },
) =>
  tx
    .selectFrom('account')
    .innerJoin('password', 'password.account_id', 'account.id')
    .select('account.id')
    .where('account.id', '=', account.id)
    .where('password.hash', '=', account.password_hash)
    .where('account.activated_at', 'is not', null)
    .forUpdate()
    .executeTakeFirst();

/** Marks an account as activated; its names when it was not before. Throws when another one has its address. */
export const activateAccount = (tx: Transaction, account: string, at: Date) =>
  tx
    .updateTable('account')
    .set({ activated_at: at, updated_at: at })
    .where('id', '=', account)
    .where('activated_at', 'is', null)
    .returning(['first_name', 'last_name'])
    .executeTakeFirst();

/** Changes the password of an account, or gives it its first. */
export const updatePassword = async (
  tx: Transaction,
  account: string,
  passwordHash: string,
  at: Date,
): Promise<void> => {
  await tx
    .insertInto('password')
    .values({ account_id: account, hash: passwordHash, changed_at: at })
    .onConflict((conflict) =>
      conflict.column('account_id').doUpdateSet({ hash: passwordHash, changed_at: at }),
    )
    .execute();
};

/** The profile of an account. The birth date comes as text: a day has no time zone. */
export const findProfile = (tx: Transaction, account: string) =>
  tx
    .selectFrom('account')
    .select(['email', 'last_name', 'first_name', 'phone', 'mobile'])
    .select(({ ref }) => [
      ref('civility').$castTo<Civility>().as('civility'),
      ref('address').$castTo<StoredAddress | null>().as('address'),
      'birth_date',
    ])
    .where('id', '=', account)
    .executeTakeFirst();

/** The profile of an account, as `findProfile` gives it. */
export type ProfileRow = NonNullable<Awaited<ReturnType<typeof findProfile>>>;

/** Changes the address and the phones of an account. */
export const updateContactDetails = async (
  tx: Transaction,
  account: string,
  details: ContactDetails,
  at: Date,
): Promise<void> => {
  await tx
    .updateTable('account')
    .set({ ...contactColumns(details), updated_at: at })
    .where('id', '=', account)
    .execute();
};

/** Forgets people who signed up before this moment and never activated their account. */
export const deleteWaitingAccounts = async (tx: Transaction, before: Date): Promise<void> => {
  await tx.deleteFrom('account').where('activated_at', 'is', null).where('created_at', '<', before).execute();
};

/** Removes accounts with their passwords, identities, sessions, links, consents, and their places in spaces and staffs. */
export const deleteAccounts = async (tx: Transaction, accounts: readonly string[]): Promise<void> => {
  await tx.deleteFrom('account').where('id', '=', among(accounts)).execute();
};
