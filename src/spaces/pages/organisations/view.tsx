import type { VNode } from 'preact';
import { formatSiret } from '../../../forms/index.ts';
import { ButtonGroup, ButtonLink, EmptyState, PageTitle, RowList } from '../../../ui/index.ts';
import { words } from '../../messages.ts';
import type { OrganisationAddress } from '../../repository.ts';

const { organisations: say, members } = words;

export interface OrganisationRow {
  id: string;
  legalName: string;
  siret: string | null;
  address: OrganisationAddress;
  role: 'manager' | 'contributor';
  href: string;
}

const describe = ({ siret, address }: OrganisationRow): string =>
  [siret ? say.siret(formatSiret(siret)) : undefined, `${address.postcode} ${address.town}`.trim()]
    .filter(Boolean)
    .join(', ');

/** The organisations the person acts for. */
export function Organisations({ rows, createHref }: { rows: OrganisationRow[]; createHref: string }): VNode {
  const create = (
    <ButtonLink href={createHref} icon="plus">
      {say.create}
    </ButtonLink>
  );
  return (
    <>
      <PageTitle lead={say.lead}>{say.title}</PageTitle>
      {rows.length === 0 ? (
        <EmptyState icon="building-2" title={say.none} action={create}>
          <p>{say.noneMore}</p>
        </EmptyState>
      ) : (
        <>
          <RowList
            headingLevel={2}
            items={rows.map((row) => ({
              href: row.href,
              title: row.legalName,
              description: describe(row),
              tags: [{ children: members.roles[row.role] }],
            }))}
          />
          <ButtonGroup>{create}</ButtonGroup>
        </>
      )}
    </>
  );
}
