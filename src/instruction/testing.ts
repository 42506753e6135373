/**
 * A service at work, for the tests of the agents' pages: an authority with two teams and their agents, a commune that files.
 *
 *     const service = await openService();
 *     const number = await service.file({ answers: { nom: 'Plassans' } });
 *     const page = await service.get(`/agent/demandes/${number}`, service.agent);
 *     afterAll(() => service.close());
 */
import {
  newAccount,
  newAuthority,
  newSession,
  newStaff,
  newTeam,
  type TestAccount,
} from '../../tests/ground/index.ts';
import type { TestGround } from '../platform/testing.ts';
import { openTestSite, type SentFile } from '../program/testing.ts';
import { completeRequest, type Filer, fileRequest, openFiler, type Sent } from '../requests/testing.ts';
import { registerInstruction } from './index.ts';

/** Somebody with an account and an open session. */
export interface Person {
  readonly account: TestAccount;
  readonly cookie: string;
}

const newPerson = async (ground: TestGround, firstName: string): Promise<Person> => {
  const account = await newAccount(ground.database, { first_name: firstName, last_name: 'Garnier' });
  return { account, cookie: await newSession(ground.database, account) };
};

type Role = { team_id?: string; role?: 'agent' | 'reader'; position?: string };

/** Engages somebody in an authority's staff: agent of every team unless said otherwise. */
const engage = async (
  ground: TestGround,
  authority: { id: string },
  firstName: string,
  role: Role = {},
): Promise<Person> => {
  const person = await newPerson(ground, firstName);
  await newStaff(ground.database, authority, person.account, role);
  return person;
};

const people = async ({ ground, portal, team, account }: Filer) => {
  const otherTeam = await newTeam(ground.database, portal, { name: 'Service des routes' });
  const otherAuthority = await newAuthority(ground.database);
  return {
    /** Works for the team in charge. */
    agent: await engage(ground, portal, 'Paul', { team_id: team.id }),
    /** Works for every team. */
    colleague: await engage(ground, portal, 'Anne'),
    /** Works for another team. */
    stranger: await engage(ground, portal, 'Luc', { team_id: otherTeam.id }),
    /** Reads only. */
    reader: await engage(ground, portal, 'Rose', { role: 'reader' }),
    /** Works for another authority. */
    foreigner: await engage(ground, otherAuthority, 'Jean'),
    /** Files the requests. */
    secretary: { account, cookie: await newSession(ground.database, account) } satisfies Person,
  };
};

/** Opens the service. */
export const openService = async () => {
  const site = await openTestSite(registerInstruction);
  const filer = await openFiler(site, site.portal);
  return {
    ...filer,
    ...(await people(filer)),
    get: (path: string, person?: Person) => site.get(path, person?.cookie),
    post: (path: string, person?: Person, fields: Record<string, string> = {}) =>
      site.post(path, fields, person?.cookie),
    upload: (path: string, person: Person, fields: Record<string, string>, files: readonly SentFile[]) =>
      site.upload(path, fields, files, person.cookie),
    file: (sent?: Sent): Promise<string> => fileRequest(filer, sent),
    complete: (number: string, sent: Sent): Promise<void> => completeRequest(filer, number, sent),
    close: site.close,
  };
};

/** What `openService` gives. */
export type Service = Awaited<ReturnType<typeof openService>>;
