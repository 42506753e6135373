import { jsonb } from '../platform/database/index.ts';
import { newId } from '../platform/identifiers/index.ts';
import type { PlacedAuthority } from './authority-rows.ts';
import type { Library, LibraryAuthority, LibraryCitizen } from './library.ts';
import type { WorldRows } from './repository.ts';

type LibraryStaff = LibraryAuthority['staff'][number];

/** What is the same for every person of the demonstration. */
export interface PeopleMaking {
  readonly library: Library;
  readonly placed: readonly PlacedAuthority[];
  readonly passwordHash: string;
  readonly now: Date;
}

type PeopleRows = Pick<WorldRows, 'account' | 'space' | 'space_member' | 'organisation' | 'staff'>;

const accountRow = (person: LibraryStaff | LibraryCitizen, { passwordHash, now }: PeopleMaking) => ({
  id: newId(),
  email: person.email,
  password_hash: passwordHash,
  civility: person.civility,
  first_name: person.firstName,
  last_name: person.lastName,
  birth_date: person.birthDate,
  address: 'address' in person ? jsonb(person.address) : null,
  phone: 'phone' in person ? person.phone : null,
  mobile: 'mobile' in person ? person.mobile : null,
  activated_at: now,
  terms_accepted_at: now,
  created_at: now,
  updated_at: now,
});

const spaceRows = (kind: 'person' | 'organisation', name: string, account: string, now: Date) => {
  const space = { id: newId(), kind, name, created_at: now };
  const member = { space_id: space.id, account_id: account, role: 'manager', joined_at: now };
  return { space, member };
};

const organisationRow = (
  space: string,
  { legalName, legalForm, address, ...facts }: NonNullable<LibraryCitizen['organisation']>,
  now: Date,
) => ({
  ...facts,
  space_id: space,
  legal_name: legalName,
  legal_form: legalForm,
  address: jsonb(address),
  created_at: now,
  updated_at: now,
});

const nobody = (): PeopleRows => ({ account: [], space: [], space_member: [], organisation: [], staff: [] });

/** Adds a person with the space in which they act for themself; returns the identifier of the account. */
const addPerson = (rows: PeopleRows, person: LibraryStaff | LibraryCitizen, making: PeopleMaking): string => {
  const account = accountRow(person, making);
  const own = spaceRows('person', `${person.firstName} ${person.lastName}`, account.id, making.now);
  rows.account.push(account);
  rows.space.push(own.space);
  rows.space_member.push(own.member);
  return account.id;
};

const addCitizen = (rows: PeopleRows, citizen: LibraryCitizen, making: PeopleMaking): void => {
  const account = addPerson(rows, citizen, making);
  if (!citizen.organisation) return;
  // A moment after their own space: spaces are listed in the order in which they were made.
  const later = new Date(making.now.getTime() + 1000);
  const { space, member } = spaceRows('organisation', citizen.organisation.legalName, account, later);
  rows.space.push(space);
  rows.space_member.push(member);
  rows.organisation.push(organisationRow(space.id, citizen.organisation, later));
};

const addStaff = (
  rows: PeopleRows,
  authority: PlacedAuthority,
  person: LibraryStaff,
  making: PeopleMaking,
): void => {
  const team = authority.teams.find(({ key }) => key === person.team);
  if (person.team && !team) throw new Error(`library: team ${person.team} of ${authority.slug} is missing`);
  rows.staff.push({
    authority_id: authority.id,
    account_id: addPerson(rows, person, making),
    role: person.role,
    team_id: team?.id ?? null,
    position: person.position,
  });
};

/** Rows of the inhabitants, their organisations and the staff of every authority. */
export const peopleRows = (making: PeopleMaking): PeopleRows => {
  const rows = nobody();
  for (const citizen of making.library.citizens) addCitizen(rows, citizen, making);
  for (const { slug, staff } of making.library.authorities) {
    const authority = making.placed.find((one) => one.slug === slug);
    if (authority) for (const person of staff) addStaff(rows, authority, person, making);
  }
  return rows;
};
