import type { VNode } from 'preact';
import { type ControlProps, controlAttributes, Field } from '../field/index.tsx';
import { messages } from '../messages.ts';

export interface TextAreaProps extends ControlProps {
  /** How many signs it may have; say it in the help too. The island `text-counter` says when it is near. */
  maximum?: number;
  /** Lines shown; the person can always enlarge it. */
  rows?: number;
}

/** HTML drops a line end just after the opening tag; one more keeps the text exactly as it was typed. */
function keepFirstLineEnd(value: string): string {
  return value.startsWith('\n') || value.startsWith('\r') ? `\n${value}` : value;
}

function Control(props: TextAreaProps): VNode {
  return (
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
  );
}

/** A question answered in several lines. */
export function TextArea(props: TextAreaProps): VNode {
  return (
    <Field {...props}>
      {props.maximum === undefined ? (
        <Control {...props} />
      ) : (
        <text-counter
          data-maximum={String(props.maximum)}
          data-left={messages.signsLeft}
          data-over={messages.signsOver}
        >
          <Control {...props} />
          {/* What is seen moves at each sign; what is heard waits for a pause. */}
          <p class="field-note" aria-hidden="true" hidden />
          <span class="hidden-text" role="status" />
        </text-counter>
      )}
    </Field>
  );
}
