import type { Transaction } from '../../platform/database/index.ts';
import { isId, newId } from '../../platform/identifiers/index.ts';
import type { Platform } from '../../platform/platform.ts';
import {
  findOrganisation,
  insertManager,
  insertOrganisation,
  insertSpace,
  type OrganisationFacts,
} from '../repository.ts';

/** An organisation to create, by whom, and the identifier that its form carried. */
export interface NewOrganisation {
  readonly account: string;
  readonly facts: OrganisationFacts;
  /** Sent twice (double click, slow network), one organisation is created. */
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

/** Whether this space was made by an earlier sending of the same form. */
const isSame = async (tx: Transaction, space: string, facts: OrganisationFacts): Promise<boolean> =>
  (await findOrganisation(tx, space))?.legalName === facts.legalName;

/**
 * Creates an organisation and its space, whose manager is the person. In a `platform` scope: nobody is a member of a
 * space before it exists. Returns the identifier of the space.
 */
export const createOrganisation = ({ database, clock }: Platform, sent: NewOrganisation): Promise<string> =>
  database.withScope({ kind: 'platform' }, async (tx) => {
    const { account, facts, key } = sent;
    const at = clock();
    const space = { id: isId(key) ? key : newId(), kind: 'organisation', name: facts.legalName } as const;
    if (await insertSpace(tx, space, at)) return fill(tx, space.id, account, facts, at);
    if (await isSame(tx, space.id, facts)) return space.id;
    // The form came back, by the browser's own « back », with another organisation in it.
    const other = { ...space, id: newId() };
    await insertSpace(tx, other, at);
    return fill(tx, other.id, account, facts, at);
  });
