import type { Transaction } from '../../platform/database/index.ts';
import { idOfSending } from '../../platform/identifiers/index.ts';
import type { Platform } from '../../platform/platform.ts';
import {
  insertManager,
  insertOrganisation,
  insertSpace,
  listOrganisations,
  type OrganisationFacts,
  updateOrganisation,
} from '../repository.ts';

/** An organisation to create, by whom, and the key that its form carried. */
export interface NewOrganisation {
  readonly account: string;
  readonly facts: OrganisationFacts;
  /** Made by the page: sent twice (double click, slow network), one organisation is created. */
  readonly key: string;
}

const fill = async (
  tx: Transaction,
  space: string,
  account: string,
  facts: OrganisationFacts,
  at: Date,
): Promise<string> => {
  await insertManager(tx, space, account, at);
  await insertOrganisation(tx, space, facts, at);
  return space;
};

const isManager = async (tx: Transaction, account: string, space: string): Promise<boolean> =>
  (await listOrganisations(tx, account)).some(({ id, role }) => id === space && role === 'manager');

/**
 * Creates an organisation and its space, whose manager is the person. In a `platform` scope: nobody is a member of a
 * space before it exists. Returns the identifier of the space.
 */
export const createOrganisation = ({ database, clock }: Platform, sent: NewOrganisation): Promise<string> =>
  database.withScope({ kind: 'platform' }, async (tx) => {
    const { account, facts, key } = sent;
    const at = clock();
    // The form that the browser's own « back » gives back may come with another organisation in it: its name tells them
    // apart. Of the same one, the rest is what was corrected.
    const id = idOfSending(key, [account, facts.legalName]);
    const space = { id, kind: 'organisation', name: facts.legalName } as const;
    if (await insertSpace(tx, space, at)) return fill(tx, id, account, facts, at);
    if (await isManager(tx, account, id)) await updateOrganisation(tx, id, facts, at);
    return id;
  });
