import { isId, newId } from '../../platform/identifiers/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { insertManager, insertOrganisation, insertSpace, type OrganisationFacts } from '../repository.ts';

/** An organisation to create, by whom, and the identifier that its form carried. */
export interface NewOrganisation {
  readonly account: string;
  readonly facts: OrganisationFacts;
  /** Sent twice (double click, slow network), one organisation is created. */
  readonly key: string;
}

/**
 * Creates an organisation and its space, whose manager is the person. In a `platform` scope: nobody is a member of a
 * space before it exists. Returns the identifier of the space.
 */
export const createOrganisation = ({ database, clock }: Platform, sent: NewOrganisation): Promise<string> =>
  database.withScope({ kind: 'platform' }, async (tx) => {
    const at = clock();
    const id = isId(sent.key) ? sent.key : newId();
    const added = await insertSpace(tx, { id, kind: 'organisation', name: sent.facts.legalName }, at);
    if (!added) return id;
    await insertManager(tx, id, sent.account, at);
    await insertOrganisation(tx, id, sent.facts, at);
    return id;
  });
