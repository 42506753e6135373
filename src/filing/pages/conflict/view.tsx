import type { VNode } from 'preact';
import type { Entries, Page } from '../../../forms/index.ts';
import { Button, ButtonGroup, inputId, PageTitle, Radios } from '../../../ui/index.ts';
import { choicePrefix, hiddenInputs } from '../../actions/save-page.ts';
import { words } from '../../messages.ts';
import { type OpenDraft, procedureNameOf } from '../../open-draft.ts';
import type { Disagreement } from '../../rules.ts';
import { startOf } from '../../starting-values.ts';

/** Two writings of one page, side by side. */
export interface ConflictProps {
  readonly draft: OpenDraft;
  readonly page: Page;
  readonly disagreements: readonly Disagreement[];
  /** What the page had posted: carried along, so that choosing loses nothing. */
  readonly typed: Entries;
  /** The page said what it held when it was drawn: these fields were changed on both sides. */
  readonly startKnown: boolean;
  readonly returning: boolean;
  /** Who changed the page, when it was somebody else. */
  readonly who: string | undefined;
  readonly action: string;
}

const Texts = ({ lines }: { lines: readonly string[] }): VNode => {
  const shown = lines.filter((line) => line.trim() !== '');
  if (shown.length === 0) return <span>{words.conflict.nothing}</span>;
  return (
    <>
      {shown.map((line, index) => (
        <span class="conflict-line" key={index}>
          {line}{' '}
        </span>
      ))}
    </>
  );
};

const isEmpty = (lines: readonly string[]): boolean => lines.every((line) => line.trim() === '');

const Choice = ({ disagreement, startKnown }: { disagreement: Disagreement; startKnown: boolean }): VNode => {
  const { field, label, typed, stored } = disagreement;
  return (
    <Radios
      id={inputId(`choix.${field}`)}
      name={`${choicePrefix}${field}`}
      label={label}
      // A field this tab left empty was most likely filled in the other one: keeping it is the safe choice. So it is where
      // nothing tells whether this tab touched the field: what it holds may be the older text.
      value={isEmpty(typed) || !startKnown ? 'stored' : 'typed'}
      options={[
        { value: 'typed', label: words.conflict.typed, hint: <Texts lines={typed} /> },
        { value: 'stored', label: words.conflict.stored, hint: <Texts lines={stored} /> },
      ]}
    />
  );
};

/** What was typed here and what is stored differ: the person chooses, field by field. */
export const ConflictPage = (props: ConflictProps): VNode => {
  const { draft, page, disagreements, typed, startKnown, returning, who, action } = props;
  const { row } = draft;
  return (
    <>
      <PageTitle caption={procedureNameOf(row)} lead={words.conflict.lead(who, row.updated_at)}>
        {words.conflict.title}
      </PageTitle>
      <form method="post" action={action} novalidate>
        <input type="hidden" name={hiddenInputs.version} value={row.version} />
        <input type="hidden" name={hiddenInputs.form} value={row.form_version_id} />
        <input type="hidden" name={hiddenInputs.start} value={startOf(page, row.entries)} />
        {returning ? <input type="hidden" name={hiddenInputs.returnTo} value="summary" /> : null}
        <input type="hidden" name={hiddenInputs.typed} value={JSON.stringify(typed)} />
        {disagreements.map((disagreement) => (
          <Choice disagreement={disagreement} startKnown={startKnown} key={disagreement.field} />
        ))}
        <ButtonGroup>
          <Button name="_action" value="keep">
            {words.conflict.keep}
          </Button>
        </ButtonGroup>
      </form>
    </>
  );
};
