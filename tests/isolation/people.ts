import type { Database } from '../../src/platform/database/index.ts';
import {
  newAccess,
  newAccount,
  newOrganisation,
  newSession,
  newStaff,
  newTeam,
  type TestAccount,
} from '../ground/index.ts';

/** Everybody who may try an address. */
export const peopleNames = [
  /** Manager of the organisation, files everything. */
  'citizen',
  /** Shares the organisation's space. */
  'colleague',
  /** Another citizen, with an organisation of their own. */
  'stranger',
  /** Works for the team in charge. */
  'agent',
  /** Works for every team of the authority. */
  'chief',
  /** Works for another team of the same authority. */
  'otherAgent',
  /** Reads what the team in charge does. */
  'reader',
  /** Works for Plassans. */
  'foreigner',
  /** Is not signed in. */
  'nobody',
] as const;
export type PersonName = (typeof peopleNames)[number];

export interface Person {
  readonly account: TestAccount;
  readonly cookie: string;
}

/** What the citizen's side calls itself: words that stand nowhere else. */
export const citizenSide = {
  first_name: 'Ysaline',
  last_name: 'Quennevert',
  email: 'ysaline.quennevert@zorglub.example',
  phone: '0384112233',
  organisation: 'MAIRIE DE ZORGLUB-LA-FLEURIE',
  street: '77 venelle des Capucines-Cachées',
} as const;

const newPerson = async (database: Database, facts: Parameters<typeof newAccount>[1]): Promise<Person> => {
  const account = await newAccount(database, facts);
  return { account, cookie: await newSession(database, account) };
};

const settleCitizens = async (database: Database) => {
  const { organisation, street, first_name, last_name, email, phone } = citizenSide;
  const citizen = await newPerson(database, { first_name, last_name, email, phone });
  const town = await newOrganisation(database, citizen.account, {
    legal_name: organisation,
    address: { street, postcode: '70123', town: 'ZORGLUB', country: 'FR' },
  });
  const colleague = await newPerson(database, { first_name: 'Apolline', last_name: 'Vertcœur' });
  await newAccess(database, town, colleague.account);
  const stranger = await newPerson(database, { first_name: 'Paul', last_name: 'Ricard' });
  const other = await newOrganisation(database, stranger.account, { legal_name: 'AUTRE MAIRIE' });
  return { citizen, colleague, stranger, organisation: town.space_id, strangerOrganisation: other.space_id };
};

type Authority = { readonly id: string };

const engage = async (
  database: Database,
  authority: Authority,
  name: string,
  role: { team_id?: string; role?: 'agent' | 'reader' } = {},
): Promise<Person> => {
  const person = await newPerson(database, { first_name: name, last_name: 'Garnier' });
  await newStaff(database, authority, person.account, role);
  return person;
};

/** Settles the citizens, and the staff of both authorities. */
export const settlePeople = async (
  database: Database,
  authorities: { viorne: Authority; plassans: Authority },
) => {
  const { viorne, plassans } = authorities;
  const team = await newTeam(database, viorne);
  const otherTeam = await newTeam(database, viorne, { name: 'Service des routes' });
  const { organisation, strangerOrganisation, ...citizens } = await settleCitizens(database);
  const people: Record<Exclude<PersonName, 'nobody'>, Person> = {
    ...citizens,
    agent: await engage(database, viorne, 'Hector', { team_id: team.id }),
    chief: await engage(database, viorne, 'Anne'),
    otherAgent: await engage(database, viorne, 'Luc', { team_id: otherTeam.id }),
    reader: await engage(database, viorne, 'Rose', { team_id: team.id, role: 'reader' }),
    foreigner: await engage(database, plassans, 'Jean'),
  };
  return { team, organisation, strangerOrganisation, people };
};
