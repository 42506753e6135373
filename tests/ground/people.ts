/** People for the tests: accounts, sessions, organisations, staff. See index.ts. */
import { hash } from '@node-rs/argon2';
import type { Database } from '../../src/platform/database/index.ts';
import { hashSecret, newId, newSecret } from '../../src/platform/identifiers/index.ts';
import { insert, next, now, type Overrides, type Row } from './rows.ts';

/** The password of every account made here. */
export const testPassword = 'Glycine-bleue-47';

// The cheapest parameters argon2id accepts: the tests check who may enter, not how long a thief would need.
let passwordHash: Promise<string> | undefined;
const testPasswordHash = (): Promise<string> => {
  passwordHash ??= hash(testPassword, { memoryCost: 1024, timeCost: 1, parallelism: 1 });
  return passwordHash;
};

export type TestAccount = Row<'account'> & {
  /** The person's own space. */
  space: string;
};

/** An activated account, whose password is `testPassword`, with the person's own space. */
export const newAccount = async (
  database: Database,
  overrides: Overrides<'account'> = {},
): Promise<TestAccount> => {
  const account = await insert(database, 'account', {
    id: newId(),
    email: `personne-${next()}@courriel.example`,
    civility: 'madam',
    last_name: 'Fontaine',
    first_name: 'Claire',
    birth_date: '1984-05-17',
    activated_at: now,
    created_at: now,
    updated_at: now,
    ...overrides,
  });
  await insert(database, 'password', {
    account_id: account.id,
    hash: await testPasswordHash(),
    changed_at: now,
  });
  const space = await newSpace(database, account, 'person', `${account.first_name} ${account.last_name}`);
  return { ...account, space };
};

const newSpace = async (
  database: Database,
  account: { id: string },
  kind: 'person' | 'organisation',
  name: string,
): Promise<string> => {
  const space = await insert(database, 'space', { id: newId(), kind, name, created_at: now });
  await newAccess(database, { space_id: space.id }, account, 'manager');
  return space.id;
};

/** Lets an account act in a space. */
export const newAccess = async (
  database: Database,
  space: { space_id: string },
  account: { id: string },
  role: 'manager' | 'contributor' = 'contributor',
): Promise<void> => {
  await insert(database, 'space_access', {
    space_id: space.space_id,
    account_id: account.id,
    role,
    joined_at: now,
  });
};

/** An organisation and its space, of which the account is the manager. */
export const newOrganisation = async (
  database: Database,
  account: { id: string },
  overrides: Overrides<'organisation'> = {},
): Promise<Row<'organisation'>> => {
  const name = overrides.legal_name ?? 'MAIRIE DE LA VILLE FLEURIE';
  return insert(database, 'organisation', {
    space_id: await newSpace(database, account, 'organisation', name),
    legal_name: name,
    legal_form: 'mairie',
    siret: '21709999300016',
    address: { street: '1 rue fleurie', postcode: '70000', town: 'VILLE', country: 'FR' },
    created_at: now,
    updated_at: now,
    ...overrides,
  });
};

/** What a test says of a member of the staff: everywhere, or in one team. */
type StaffOverrides = Overrides<'staff'> & { readonly team_id?: string | null };

/** Makes the account one of the authority's staff: agent of every team, unless said otherwise. */
export const newStaff = async (
  database: Database,
  authority: { id: string },
  account: { id: string },
  { team_id: team, role = 'agent', ...overrides }: StaffOverrides = {},
): Promise<Row<'staff'>> => {
  const place = { authority_id: authority.id, account_id: account.id };
  const staff = await insert(database, 'staff', {
    ...place,
    role: team ? null : role,
    position: 'Chargée de mission',
    joined_at: now,
    ...overrides,
  });
  if (team) await insert(database, 'staff_team', { ...place, team_id: team, role: role ?? 'agent' });
  return staff;
};

/** Opens a session of the account: the value of the `cookie` header of its requests. */
export const newSession = async (
  database: Database,
  account: { id: string },
  overrides: Overrides<'session'> = {},
): Promise<string> => {
  const token = newSecret();
  await insert(database, 'session', {
    token_hash: hashSecret(token),
    id: newId(),
    account_id: account.id,
    created_at: now,
    expires_at: new Date('2099-01-01T00:00:00Z'),
    ...overrides,
  });
  // The name depends on the site's address: https or not.
  return `__Host-guichet=${token}; guichet=${token}`;
};
