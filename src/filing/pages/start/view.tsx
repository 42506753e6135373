import type { VNode } from 'preact';
import {
  BackLink,
  Button,
  ButtonGroup,
  ButtonLink,
  EmptyState,
  ErrorSummary,
  PageTitle,
  Radios,
  RowList,
} from '../../../ui/index.ts';
import type { ThresholdPage } from '../../actions/start-draft.ts';
import { draftPath } from '../../addresses.ts';
import { words } from '../../messages.ts';

/** What stands before the form. */
export interface StartProps {
  readonly threshold: ThresholdPage;
  /** Identifier of the draft that the button makes: the same button twice makes one draft. */
  readonly newDraft: string;
  readonly chosen: string | undefined;
  readonly error: string | undefined;
  readonly link: (path: string) => string;
  /** Where to create an organisation, and come back here. */
  readonly createOrganisation: string;
}

/** Name of the choice of the space. */
export const holderInput = 'espace';

const Closed = ({ threshold: { procedure, state } }: StartProps): VNode | null => {
  if (state === 'open') return null;
  const notYet = state === 'not_yet';
  return (
    <EmptyState
      title={
        notYet ? words.start.notYet(procedure.opensOn ?? '') : words.start.closed(procedure.closesOn ?? '')
      }
      icon="calendar"
    >
      <p>{notYet ? words.start.notYetText : words.start.closedText}</p>
    </EmptyState>
  );
};

const Drafts = ({ threshold: { drafts }, link }: StartProps): VNode | null =>
  drafts.length === 0 ? null : (
    <section class="section">
      <h2>{words.start.drafts}</h2>
      <RowList
        items={drafts.map((draft) => ({
          href: link(draftPath(draft.id)),
          title: `${words.start.resume}\u00a0: ${draft.space_name}`,
          description: words.start.savedOn(draft.updated_at),
        }))}
      />
    </section>
  );

const Holder = ({ threshold: { spaces }, chosen, error }: StartProps): VNode => {
  const [only] = spaces;
  if (spaces.length === 1 && only)
    return (
      <>
        <p>{words.start.onlyHolder(only.name)}</p>
        <input type="hidden" name={holderInput} value={only.id} />
      </>
    );
  return (
    <Radios
      id={holderInput}
      name={holderInput}
      label={words.start.holder}
      hint={words.start.holderHint}
      error={error}
      value={chosen}
      options={spaces.map((space) => ({ value: space.id, label: space.name }))}
    />
  );
};

const Begin = (props: StartProps): VNode => {
  const { threshold, newDraft, link, createOrganisation } = props;
  const { procedure, drafts } = threshold;
  return (
    <form method="post" action={link(`/demarches/${procedure.slug}/deposer`)} novalidate>
      {drafts.length > 0 ? <h2>{words.start.new}</h2> : null}
      <input type="hidden" name="brouillon" value={newDraft} />
      <Holder {...props} />
      <ButtonGroup>
        <Button>{words.start.begin}</Button>
        {procedure.holder === 'person' ? null : (
          <ButtonLink href={createOrganisation} variant="quiet" icon="plus">
            {words.start.addOrganisation}
          </ButtonLink>
        )}
      </ButtonGroup>
    </form>
  );
};

const NeedsOrganisation = ({ createOrganisation }: StartProps): VNode => (
  <EmptyState
    title={words.start.needsOrganisation}
    icon="building-2"
    action={<ButtonLink href={createOrganisation}>{words.start.createOrganisation}</ButtonLink>}
  >
    <p>{words.start.needsOrganisationText}</p>
  </EmptyState>
);

/** Before the form: for whom, what was begun, and one button. */
export const StartPage = (props: StartProps): VNode => {
  const { threshold, error, link } = props;
  const { procedure, state, spaces } = threshold;
  const isOpen = state === 'open';
  return (
    <>
      <BackLink href={link(`/demarches/${procedure.slug}`)}>{words.start.back}</BackLink>
      <ErrorSummary problems={error ? [{ input: holderInput, message: error }] : []} />
      <PageTitle caption={words.start.title} lead={isOpen ? words.start.lead(procedure.minutes) : undefined}>
        {procedure.name}
      </PageTitle>
      {isOpen && procedure.closesOn ? <p>{words.start.until(procedure.closesOn)}</p> : null}
      <Closed {...props} />
      <Drafts {...props} />
      {isOpen && spaces.length === 0 ? <NeedsOrganisation {...props} /> : null}
      {isOpen && spaces.length > 0 ? <Begin {...props} /> : null}
    </>
  );
};
