import type { VNode } from 'preact';
import { formMessages } from '../messages.ts';
import type { AnyField } from '../types.ts';
import { FieldView } from './field-view.tsx';
import { GroupView } from './group-view.tsx';
import { isLive } from './known-elsewhere.ts';
import { type PageContext, type PageFieldsProps, pageContext } from './page-context.ts';

export type { PageFieldsProps } from './page-context.ts';

function Fields({ page, context }: { page: PageFieldsProps['page']; context: PageContext }): VNode {
  return (
    <>
      {page.fields.map((field) =>
        field.kind === 'group' ? (
          <GroupView key={field.key} field={field} context={context} />
        ) : (
          <FieldView key={field.key} field={field} context={context} />
        ),
      )}
    </>
  );
}

/**
 * The Enter key presses the first button of a form: it must continue, not remove an item or a file. Not `hidden`: some
 * browsers press the first button that is drawn. Its word is for whoever reads the page without its stylesheet.
 */
function DefaultButton(): VNode {
  return (
    <button type="submit" class="hidden-text" tabIndex={-1} aria-hidden="true">
      {formMessages.goOn}
    </button>
  );
}

/** Questions of a page, those of its groups too. */
const questionsOf = (page: PageFieldsProps['page']): AnyField[] =>
  page.fields.flatMap((field) => (field.kind === 'group' ? field.fields : [field]));

/** Which answers are compulsory (RGAA 11.10), in one sentence; nothing where none is. */
function Announcement({ announces = 'page', definition, page }: PageFieldsProps): VNode | null {
  const pages = { page: [page], form: definition.pages, nothing: [] }[announces];
  const asked = pages.flatMap(questionsOf).flatMap((field) => ('required' in field ? [field.required] : []));
  if (!asked.includes(true)) return null;
  return <p>{asked.includes(false) ? formMessages.everyQuestionBut : formMessages.everyQuestion}</p>;
}

/**
 * The questions of one page, to put in a form. A page with conditions or calculations is kept up to date in the browser
 * by the island `conditions`; without it the same page works, new questions appearing when it is posted.
 */
export function PageFields(props: PageFieldsProps): VNode {
  const context = pageContext(props);
  const fields = <Fields page={props.page} context={context} />;
  return (
    <>
      <DefaultButton />
      <Announcement {...props} />
      {isLive(props.page) ? (
        <form-conditions class="form-fields" data-known={JSON.stringify(context.known)}>
          {fields}
        </form-conditions>
      ) : (
        <div class="form-fields">{fields}</div>
      )}
    </>
  );
}
