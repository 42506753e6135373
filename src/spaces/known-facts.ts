import { legalForms } from '../forms/index.ts';
import type { Transaction } from '../platform/database/index.ts';
import { findOrganisation, type OrganisationAddress } from './repository.ts';

/** What is known of an organisation, under the names that forms call it by (`organisation.legalName`…). */
export interface SpaceFacts {
  readonly legalName: string;
  /** In words: « Mairie ». */
  readonly legalForm: string;
  readonly siret: string | null;
  readonly rna: string | null;
  readonly website: string | null;
  readonly address: OrganisationAddress;
  readonly postcode: string;
  readonly town: string;
  readonly phone: string | null;
  readonly fax: string | null;
}

// Forms know an address of four lines: a hamlet stands with the building and the flat.
const inFourLines = (address: OrganisationAddress): OrganisationAddress => {
  const complement = [address.complement, address.locality].filter(Boolean).join(', ');
  return complement ? { ...address, complement } : address;
};

/** What is known of the organisation of a space, to fill its forms; nothing for a person's space. One statement. */
export const knownFactsOfSpace = async (tx: Transaction, space: string): Promise<SpaceFacts | undefined> => {
  const facts = await findOrganisation(tx, space);
  if (!facts) return undefined;
  const { source: _source, ...known } = facts;
  const legalForm = legalForms.find((form) => form.value === facts.legalForm)?.label ?? facts.legalForm;
  const { postcode, town } = facts.address;
  return { ...known, legalForm, address: inFourLines(facts.address), postcode, town };
};
