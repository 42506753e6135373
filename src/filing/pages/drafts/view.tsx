import type { VNode } from 'preact';
import { ButtonLink, EmptyState, Link, Notice, PageTitle, RowList } from '../../../ui/index.ts';
import { draftPath } from '../../addresses.ts';
import { words } from '../../messages.fr.ts';
import { procedureNameOf } from '../../open-draft.ts';
import type { DraftSummary } from '../../repository.ts';

/** The list of drafts. */
export interface DraftsProps {
  readonly drafts: readonly DraftSummary[];
  readonly notice: string | undefined;
  readonly link: (path: string) => string;
}

/** Name of a draft: that of its démarche. */
export const draftName = (draft: Pick<DraftSummary, 'procedure_name' | 'request_procedure_name'>): string =>
  procedureNameOf(draft) || words.drafts.procedureGone;

/** A draft stands on the portal of its authority, wherever the person is. */
const hrefOf = (draft: DraftSummary, rest = ''): string =>
  `/${draft.authority_slug}${draftPath(draft.id, rest)}`;

const describe = (draft: DraftSummary): string =>
  [
    draft.number ? words.drafts.complement(draft.number) : undefined,
    words.drafts.savedOn(draft.updated_at, draft.authority_name, draft.space_name),
  ]
    .filter(Boolean)
    .join('. ');

/** Drafts, the last touched first, each with the way to resume it and to delete it. */
export const DraftsPage = ({ drafts, notice, link }: DraftsProps): VNode => (
  <>
    {notice ? (
      <Notice tone="success" role="status">
        <p>{notice}</p>
      </Notice>
    ) : null}
    <PageTitle lead={words.drafts.lead}>{words.drafts.title}</PageTitle>
    {drafts.length === 0 ? (
      <EmptyState
        title={words.drafts.empty}
        icon="file-pen"
        action={<ButtonLink href={link('/demarches')}>{words.drafts.catalogue}</ButtonLink>}
      >
        <p>{words.drafts.emptyText}</p>
      </EmptyState>
    ) : (
      <RowList
        headingLevel={2}
        items={drafts.map((draft) => ({
          href: hrefOf(draft),
          title: draftName(draft),
          description: describe(draft),
          end: (
            <Link href={hrefOf(draft, '/supprimer')} hiddenText={draftName(draft)}>
              {words.drafts.delete}
            </Link>
          ),
        }))}
      />
    )}
  </>
);
