import { filesOfDraft } from '../documents/index.ts';
import type { Entries, PrefillSources } from '../forms/index.ts';
import { among, jsonb, prepared, type Transaction } from '../platform/database/index.ts';
import type { CalendarDate } from '../platform/text/index.ts';
import type { RequestStatus, SilenceRule } from '../requests/index.ts';

/** A draft among those of an authority's portal and of the spaces of whoever asks. */
export interface DraftKey {
  readonly authority: string;
  readonly spaces: readonly string[];
  readonly draft: string;
}

/** What JSON columns of a draft hold. */
interface DraftTypes {
  entries: Entries;
  sources: PrefillSources;
  page_versions: Record<string, number>;
}

const draftColumns = [
  'draft.id',
  'draft.authority_id',
  'draft.procedure_id',
  'draft.form_version_id',
  'draft.space_id',
  'draft.request_id',
  'draft.entries',
  'draft.sources',
  'draft.version',
  'draft.page_versions',
  'draft.page',
  'draft.updated_at',
  'draft.saved_by',
  'draft.saved_by_name',
] as const;

/** The démarche as a draft needs it; null when it is no longer published. */
const procedureColumns = [
  'procedure.name as procedure_name',
  'procedure.slug as procedure_slug',
  'procedure.form_version_id as published_version',
] as const;

/** What the service asked, when the draft completes a request: [{ field, label, reason }]. */
export interface ComplementFacts {
  readonly explanation: string;
  readonly reasons: readonly { readonly field: string; readonly label: string; readonly reason: string }[];
  readonly due_on: CalendarDate | null;
}

const selectDraft = (tx: Transaction, { authority, spaces, draft }: DraftKey) =>
  tx
    .selectFrom('draft')
    .leftJoin('procedure', (join) =>
      join
        .onRef('procedure.authority_id', '=', 'draft.authority_id')
        .onRef('procedure.id', '=', 'draft.procedure_id'),
    )
    .leftJoin('request', (join) =>
      join
        .onRef('request.authority_id', '=', 'draft.authority_id')
        .onRef('request.id', '=', 'draft.request_id'),
    )
    .leftJoin('complement', (join) =>
      join
        .onRef('complement.authority_id', '=', 'request.authority_id')
        .onRef('complement.request_id', '=', 'request.id')
        .on('complement.answered_at', 'is', null),
    )
    .select(draftColumns)
    .select(procedureColumns)
    .select(({ ref }) => [
      'procedure.opens_on as opensOn',
      'procedure.closes_on as closesOn',
      'request.number',
      'request.procedure_name as request_procedure_name',
      ref('request.status').$castTo<RequestStatus | null>().as('request_status'),
      'complement.explanation',
      ref('complement.reasons').$castTo<ComplementFacts['reasons'] | null>().as('reasons'),
      'complement.due_on',
    ])
    .where('draft.id', '=', draft)
    .where('draft.authority_id', '=', authority)
    .where('draft.space_id', '=', among(spaces))
    .$narrowType<DraftTypes>();

const readDraft = prepared(selectDraft);

/** A draft with its démarche and, when it completes a request, what the service asked. */
export const findDraft = async (tx: Transaction, key: DraftKey) => (await readDraft(tx, key))[0];

const readWholeDraft = prepared((tx, key: DraftKey) =>
  selectDraft(tx, key).select((select) => filesOfDraft(select).as('files')),
);

/** Same, with its files. */
export const findWholeDraft = async (tx: Transaction, key: DraftKey) => (await readWholeDraft(tx, key))[0];

/** A draft as `findDraft` gives it. */
export type DraftRow = NonNullable<Awaited<ReturnType<typeof findDraft>>>;

/** Same, held until the end of the transaction: two tabs are written one after the other. */
export const lockDraft = (tx: Transaction, key: DraftKey) =>
  selectDraft(tx, key).forUpdate('draft').executeTakeFirst();

/** Same, with what a request needs besides: the rule of silence and the team in charge. */
export const lockDraftForSending = (tx: Transaction, key: DraftKey) =>
  selectDraft(tx, key)
    .select(({ ref }) => [
      ref('procedure.silence').$castTo<SilenceRule | null>().as('silence'),
      'procedure.team_id',
    ])
    .forUpdate('draft')
    .executeTakeFirst();

/** A draft as `lockDraftForSending` gives it. */
export type SendingRow = NonNullable<Awaited<ReturnType<typeof lockDraftForSending>>>;

/** A new draft; nothing happens when it exists already (the button was pressed twice). */
export const insertDraft = (
  tx: Transaction,
  draft: {
    readonly id: string;
    readonly authority_id: string;
    readonly procedure_id: string;
    readonly form_version_id: string;
    readonly space_id: string;
    readonly account_id: string;
    readonly request_id: string | null;
    readonly entries: Entries;
    readonly sources: PrefillSources;
    readonly page: string;
    readonly at: Date;
  },
) => {
  const { at, entries, sources, ...columns } = draft;
  return tx
    .insertInto('draft')
    .values({
      ...columns,
      entries: jsonb(entries),
      sources: jsonb(sources),
      version: 1,
      created_at: at,
      updated_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
};

/** Who saves a draft, by value. */
export interface Author {
  readonly account: string;
  readonly name: string;
}

/** Writes a page of a draft; the caller holds the row. */
export const saveDraft = (
  tx: Transaction,
  draft: Pick<DraftRow, 'id' | 'authority_id' | 'space_id'>,
  saved: Pick<DraftRow, 'entries' | 'sources' | 'version' | 'page_versions' | 'page'> & {
    readonly author: Author;
    readonly at: Date;
  },
) =>
  tx
    .updateTable('draft')
    .set({
      entries: jsonb(saved.entries),
      sources: jsonb(saved.sources),
      version: saved.version,
      page_versions: jsonb(saved.page_versions),
      page: saved.page,
      updated_at: saved.at,
      saved_by: saved.author.account,
      saved_by_name: saved.author.name,
    })
    .where('id', '=', draft.id)
    .where('authority_id', '=', draft.authority_id)
    .where('space_id', '=', draft.space_id)
    .execute();

/** Carries a draft to another version of its form; the caller holds the row. */
export const moveDraftToVersion = (
  tx: Transaction,
  draft: Pick<DraftRow, 'id' | 'authority_id' | 'space_id' | 'version'>,
  moved: {
    readonly formVersion: string;
    readonly entries: Entries;
    readonly page: string;
    readonly at: Date;
  },
) =>
  tx
    .updateTable('draft')
    .set({
      form_version_id: moved.formVersion,
      entries: jsonb(moved.entries),
      page: moved.page,
      version: draft.version + 1,
      updated_at: moved.at,
    })
    .where('id', '=', draft.id)
    .where('authority_id', '=', draft.authority_id)
    .where('space_id', '=', draft.space_id)
    .execute();

export const deleteDraft = (tx: Transaction, draft: Pick<DraftRow, 'id' | 'authority_id' | 'space_id'>) =>
  tx
    .deleteFrom('draft')
    .where('id', '=', draft.id)
    .where('authority_id', '=', draft.authority_id)
    .where('space_id', '=', draft.space_id)
    .execute();

/** The draft that completes this request, if it was begun. */
export const findDraftOfRequest = (tx: Transaction, request: { authority_id: string; id: string }) =>
  tx
    .selectFrom('draft')
    .select('id')
    .where('authority_id', '=', request.authority_id)
    .where('request_id', '=', request.id)
    .executeTakeFirst();
