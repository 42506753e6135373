import type { NewAccount } from '../accounts/index.ts';
import { jsonb } from '../platform/database/index.ts';
import { newId } from '../platform/identifiers/index.ts';
import type { GivenRole } from '../staff/index.ts';
import type { Library, LibraryAuthority, LibraryCitizen } from './library.ts';
import type { PlacedAuthority } from './making.ts';
import type { WorldRows } from './repository.ts';

type LibraryStaff = LibraryAuthority['staff'][number];

/** What is the same for every person of the demonstration. */
export interface PeopleMaking {
  readonly library: Library;
  readonly placed: readonly PlacedAuthority[];
  readonly passwordHash: string;
  readonly now: Date;
}

/** The people: their accounts, which the accounts' own action creates, and the rows of what they belong to. */
export interface People {
  readonly accounts: NewAccount[];
  readonly rows: WorldRows;
  /** Roles by identifier of the authority that gives them. */
  readonly roles: Map<string, GivenRole[]>;
}

const accountOf = (person: LibraryStaff | LibraryCitizen, passwordHash: string): NewAccount => ({
  id: newId(),
  email: person.email,
  passwordHash,
  civility: person.civility,
  firstName: person.firstName,
  lastName: person.lastName,
  birthDate: person.birthDate,
  address: 'address' in person ? person.address : null,
  phone: ('phone' in person && person.phone) || null,
  mobile: ('mobile' in person && person.mobile) || null,
});

const addPerson = (
  people: People,
  person: LibraryStaff | LibraryCitizen,
  { passwordHash }: PeopleMaking,
): string => {
  const account = accountOf(person, passwordHash);
  people.accounts.push(account);
  return account.id;
};

const addCitizen = (people: People, citizen: LibraryCitizen, making: PeopleMaking): void => {
  const { rows } = people;
  const account = addPerson(people, citizen, making);
  if (!citizen.organisation) return;
  const { legalName, legalForm, address, ...facts } = citizen.organisation;
  // A moment after their own space: spaces are listed in the order in which they were made.
  const at = new Date(making.now.getTime() + 1000);
  const space = newId();
  rows.space.push({ id: space, kind: 'organisation', name: legalName, created_at: at });
  rows.space_access.push({ space_id: space, account_id: account, role: 'manager', joined_at: at });
  rows.organisation.push({
    ...facts,
    space_id: space,
    legal_name: legalName,
    legal_form: legalForm,
    address: jsonb(address),
    created_at: at,
    updated_at: at,
  });
};

const addStaff = (
  people: People,
  authority: PlacedAuthority,
  person: LibraryStaff,
  making: PeopleMaking,
): void => {
  const team = authority.teams.find(({ key }) => key === person.team);
  if (person.team && !team) throw new Error(`library: team ${person.team} of ${authority.slug} is missing`);
  const { role, position } = person;
  const given = { account: addPerson(people, person, making), role, position, team: team?.id };
  people.roles.set(authority.id, [...(people.roles.get(authority.id) ?? []), given]);
};

/** The inhabitants, their organisations and the staff of every authority. */
export const gatherPeople = (making: PeopleMaking): People => {
  const people: People = {
    accounts: [],
    rows: { space: [], space_access: [], organisation: [] },
    roles: new Map(),
  };
  for (const citizen of making.library.citizens) addCitizen(people, citizen, making);
  for (const { slug, staff } of making.library.authorities) {
    const authority = making.placed.find((one) => one.slug === slug);
    if (authority) for (const person of staff) addStaff(people, authority, person, making);
  }
  return people;
};
