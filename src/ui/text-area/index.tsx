import type { VNode } from 'preact';
import { type ControlProps, controlAttributes, Field } from '../field/index.tsx';

export interface TextAreaProps extends ControlProps {
  /** Lines shown; the person can always enlarge it. */
  rows?: number;
}

/** HTML drops a line end just after the opening tag; one more keeps the text exactly as it was typed. */
function keepFirstLineEnd(value: string): string {
  return value.startsWith('\n') || value.startsWith('\r') ? `\n${value}` : value;
}

/** A question answered in several lines. */
export function TextArea(props: TextAreaProps): VNode {
  return (
    <Field {...props}>
      <textarea
        class={`input input--${props.width ?? 'full'} textarea`}
        id={props.id}
        name={props.name}
        rows={props.rows ?? 5}
        autocomplete={props.autocomplete}
        {...controlAttributes(props)}
      >
        {keepFirstLineEnd(props.value ?? '')}
      </textarea>
    </Field>
  );
}
