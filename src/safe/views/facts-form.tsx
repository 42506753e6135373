import type { ComponentChildren, VNode } from 'preact';
import { type Entries, PageFields, type Problem } from '../../forms/index.ts';
import { Button, ButtonGroup } from '../../ui/index.ts';
import { safeForm } from '../safe-form.ts';

/** Name of the hidden input that makes sending twice harmless. */
export const keyInput = 'cle';

/** What is asked of a document, and what more the page asks. */
export interface FactsFormProps {
  readonly action: string;
  readonly documentKey: string;
  readonly entries: Entries;
  readonly problems: readonly Problem[];
  readonly submit: string;
  /** The form carries files. */
  readonly multipart?: boolean;
  readonly children?: ComponentChildren;
}

/** The form of a document of the safe: its type, its name when no type names it, the day until which it is good. */
export const FactsForm = (props: FactsFormProps): VNode => {
  const [page] = safeForm().pages;
  const { entries, problems } = props;
  return (
    <form
      method="post"
      action={props.action}
      enctype={props.multipart ? 'multipart/form-data' : undefined}
      novalidate
    >
      <input type="hidden" name={keyInput} value={props.documentKey} />
      {page ? (
        <PageFields definition={safeForm()} page={page} entries={entries} problems={[...problems]} />
      ) : null}
      {props.children}
      <ButtonGroup>
        <Button>{props.submit}</Button>
      </ButtonGroup>
    </form>
  );
};
