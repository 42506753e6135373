import type { VNode } from 'preact';
import { type ControlProps, controlAttributes, Field } from '../field/index.tsx';

export interface TextInputProps extends ControlProps {
  type?: 'text' | 'email' | 'tel' | 'url' | 'search';
  /** Shown inside the frame, before or after what is typed: « € », « m² ». Say it in the label or the help too. */
  prefix?: string;
  suffix?: string;
  /** The value comes from a verified source; it is shown and sent, not changed. */
  readOnly?: boolean;
  /** Off for names, codes and addresses, which dictionaries underline in red. */
  spellcheck?: boolean;
  autocapitalize?: 'off' | 'words' | 'characters' | 'sentences';
}

function Input(props: TextInputProps): VNode {
  return (
    <input
      class={`input input--${props.width ?? 'full'}`}
      id={props.id}
      name={props.name}
      // The types of Preact tell inputs apart by their kind; ours differ by nothing else.
      type={(props.type ?? 'text') as 'text'}
      value={props.value}
      autocomplete={props.autocomplete}
      inputmode={props.inputmode}
      autocapitalize={props.autocapitalize}
      spellcheck={props.spellcheck}
      readOnly={props.readOnly}
      {...controlAttributes(props)}
    />
  );
}

/** A question answered on one line. */
export function TextInput(props: TextInputProps): VNode {
  const { prefix, suffix } = props;
  return (
    <Field {...props}>
      {prefix || suffix ? (
        <div class="input-frame">
          {prefix ? (
            <span class="input-affix" aria-hidden="true">
              {prefix}
            </span>
          ) : null}
          <Input {...props} />
          {suffix ? (
            <span class="input-affix" aria-hidden="true">
              {suffix}
            </span>
          ) : null}
        </div>
      ) : (
        <Input {...props} />
      )}
    </Field>
  );
}
