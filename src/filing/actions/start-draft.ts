import type { Space } from '../../access/index.ts';
import { knownFacts } from '../../accounts/index.ts';
import { type FilingState, filingState, findProcedure, type Procedure } from '../../catalogue/index.ts';
import { type KnownFacts, prefillEntries } from '../../forms/index.ts';
import { last, type Transaction } from '../../platform/database/index.ts';
import { notFound } from '../../platform/http/index.ts';
import { idOfSending, newId } from '../../platform/identifiers/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { calendarDateOf } from '../../platform/text/index.ts';
import { findSentDraft } from '../../requests/index.ts';
import { knownFactsOfSpace } from '../../spaces/index.ts';
import { type Filer, keyOf, loadForm, scopeOf } from '../open-draft.ts';
import { insertDraft } from '../repository.ts';
import { type DraftSummary, listDrafts } from '../repository-lists.ts';
import { eligibleSpaces } from '../rules.ts';

/** A démarche that one files here. */
export type FormProcedure = Procedure & { readonly formVersion: string };

/** What stands before a form: whether it is open, and for whom one may file. */
export interface Threshold {
  readonly procedure: FormProcedure;
  readonly state: FilingState;
  readonly spaces: readonly Space[];
}

const readProcedure = async (tx: Transaction, filer: Filer, slug: string): Promise<FormProcedure> => {
  const procedure = await findProcedure({ read: tx }, filer.visit.portal, slug);
  const formVersion = procedure?.formVersion;
  if (procedure?.kind !== 'form' || !formVersion) throw notFound();
  return { ...procedure, formVersion };
};

const thresholdOf = (platform: Platform, filer: Filer, procedure: FormProcedure): Threshold => ({
  procedure,
  spaces: eligibleSpaces(procedure.holder, filer.viewer.spaces),
  state: filingState(procedure, calendarDateOf(platform.clock())),
});

/** What the page before a form shows besides: what was already begun. */
export interface ThresholdPage extends Threshold {
  readonly drafts: readonly DraftSummary[];
}

/** Reads what a press of the button must know. */
export const readThreshold = async (platform: Platform, filer: Filer, slug: string): Promise<Threshold> =>
  thresholdOf(
    platform,
    filer,
    await platform.database.readIn(scopeOf(filer), (tx) => readProcedure(tx, filer, slug)),
  );

/** Reads what the page shows, in one write. */
export const readThresholdPage = async (
  platform: Platform,
  filer: Filer,
  slug: string,
): Promise<ThresholdPage> => {
  const everySpace = filer.viewer.spaces.map((space) => space.id);
  const [procedure, begun] = await platform.database.readIn(scopeOf(filer), (tx) =>
    Promise.all([readProcedure(tx, filer, slug), listDrafts(tx, everySpace)]),
  );
  const threshold = thresholdOf(platform, filer, procedure);
  const mayHold = new Set(threshold.spaces.map((space) => space.id));
  const drafts = begun.filter(
    (draft) => draft.procedure_id === procedure.id && mayHold.has(draft.space_id) && !draft.number,
  );
  return { ...threshold, drafts };
};

const readFacts = async (tx: Transaction, holder: string, space: Space): Promise<KnownFacts> => {
  const [account, organisation] = await Promise.all([
    knownFacts(tx, holder),
    space.kind === 'organisation' ? knownFactsOfSpace(tx, space.id) : undefined,
  ]);
  return { account, organisation };
};

/** What a press of the button begins. */
interface Beginning {
  readonly procedure: FormProcedure;
  /** Made by the page. */
  readonly key: string;
  readonly space: Space;
}

/** The draft of this press: of the same page but for another holder, or once the first was sent, it is another draft. */
const draftOf = async (tx: Transaction, filer: Filer, begun: Beginning): Promise<string> => {
  const draft = idOfSending(begun.key, [filer.viewer.account, begun.procedure.id, begun.space.id]);
  return (await findSentDraft(tx, keyOf(filer, draft))) ? newId() : draft;
};

/**
 * Begins a draft, filled with what is known of the person and of the organisation, and returns its identifier. A second
 * press of the button finds the draft of the first.
 */
export const startDraft = (platform: Platform, filer: Filer, begun: Beginning): Promise<string> =>
  platform.database.withScope(scopeOf(filer), async (tx) => {
    const { procedure, space } = begun;
    const form = await loadForm(tx, { authority: procedure.authority.id, id: procedure.formVersion });
    const { account } = filer.viewer;
    const [id, facts] = await Promise.all([draftOf(tx, filer, begun), readFacts(tx, account, space)]);
    const draft = {
      ...prefillEntries(form, facts),
      id,
      authority_id: filer.visit.portal.id,
      procedure_id: procedure.id,
      form_version_id: procedure.formVersion,
      space_id: space.id,
      account_id: account,
      request_id: null,
      page: form.pages[0]?.key ?? '',
      at: platform.clock(),
    };
    await last(tx, () => insertDraft(tx, draft));
    return id;
  });
