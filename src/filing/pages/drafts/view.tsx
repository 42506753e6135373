import type { VNode } from 'preact';
import type { Space, Visit } from '../../../access/index.ts';
import { ButtonLink, EmptyState, Link, PageTitle, type RowItem, RowList } from '../../../ui/index.ts';
import { draftPath } from '../../addresses.ts';
import { words } from '../../messages.ts';
import { procedureNameOf } from '../../open-draft.ts';
import type { DraftSummary } from '../../repository-lists.ts';

/** The list of drafts. */
export interface DraftsProps {
  readonly drafts: readonly DraftSummary[];
  /** The space that the list is limited to. */
  readonly only: Space | undefined;
  readonly visit: Visit;
}

/** Name of a draft: that of its démarche. */
export const draftName = (draft: Pick<DraftSummary, 'procedure_name' | 'request_procedure_name'>): string =>
  procedureNameOf(draft) || words.drafts.procedureGone;

const itemOf = (draft: DraftSummary, visit: Visit): RowItem => {
  // A draft stands on the portal of its authority, wherever the person is.
  const link = visit.linkTo(draft.authority);
  return {
    href: link(draftPath(draft.id)),
    title: draftName(draft),
    description: describe(draft),
    end: (
      <>
        <Link href={link(draftPath(draft.id))} hiddenText={draftName(draft)}>
          {words.drafts.resume}
        </Link>
        <Link href={link(draftPath(draft.id, '/supprimer'))} hiddenText={draftName(draft)}>
          {words.drafts.delete}
        </Link>
      </>
    ),
  };
};

const describe = (draft: DraftSummary): string =>
  [
    draft.number ? words.drafts.complement(draft.number) : undefined,
    words.drafts.savedOn(draft.updated_at, draft.authority.name, draft.space_name),
  ]
    .filter(Boolean)
    .join('. ');

/** Drafts, the last touched first, each with the way to resume it and to delete it. */
export const DraftsPage = ({ drafts, only, visit }: DraftsProps): VNode => (
  <>
    <PageTitle caption={only?.name} lead={words.drafts.lead}>
      {words.drafts.title}
    </PageTitle>
    {only ? (
      <p>
        <Link href={visit.link('/brouillons')}>{words.drafts.everywhere}</Link>
      </p>
    ) : null}
    {drafts.length === 0 ? (
      <EmptyState
        title={words.drafts.empty}
        icon="file-pen"
        action={<ButtonLink href={visit.link('/demarches')}>{words.drafts.catalogue}</ButtonLink>}
      >
        <p>{words.drafts.emptyText}</p>
      </EmptyState>
    ) : (
      <RowList headingLevel={2} items={drafts.map((draft) => itemOf(draft, visit))} />
    )}
  </>
);
