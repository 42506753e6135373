import type { VNode } from 'preact';
import { formatDateWithoutWeekday } from '../../../platform/text/index.ts';
import { BackLink, PageTitle, Table } from '../../../ui/index.ts';
import { words } from '../../messages.ts';
import type { PersonWithAccess } from '../../repository.ts';

const { members: say } = words;

interface MembersProps {
  organisation: string;
  members: readonly PersonWithAccess[];
  /** Account of the reader. */
  me: string;
  backHref: string;
}

/** Who may act for an organisation, and how. */
export function Members({ organisation, members, me, backHref }: MembersProps): VNode {
  const rows = members.map((member) => ({
    key: member.account,
    cells: {
      name: member.account === me ? `${member.name} ${say.you}` : member.name,
      role: say.roles[member.role],
      since: formatDateWithoutWeekday(member.joinedAt),
    },
  }));
  return (
    <>
      <BackLink href={backHref}>{say.back}</BackLink>
      <PageTitle lead={say.lead(organisation)}>{say.title}</PageTitle>
      <Table
        caption={say.lead(organisation)}
        captionHidden
        columns={[
          { key: 'name', label: say.name },
          { key: 'role', label: say.role },
          { key: 'since', label: say.since },
        ]}
        rows={rows}
      />
    </>
  );
}
