import type { ComponentChildren, VNode } from 'preact';
import { controlAttributes, FieldError, Fieldset, fieldClass, type QuestionProps } from '../field/index.tsx';
import { Choice, type ChoiceOption, choiceId } from '../radios/index.tsx';

export interface CheckboxesProps extends QuestionProps {
  name: string;
  values?: string[];
  options: ChoiceOption[];
}

/** Several choices among a few, all visible. */
export function Checkboxes(props: CheckboxesProps): VNode {
  return (
    <Fieldset {...props}>
      <div class="choices">
        {props.options.map((option, index) => (
          <Choice
            key={option.value}
            type="checkbox"
            id={choiceId(props.id, index)}
            name={props.name}
            option={option}
            checked={props.values?.includes(option.value) ?? false}
            invalid={Boolean(props.error)}
          />
        ))}
      </div>
    </Fieldset>
  );
}

export interface CheckboxProps {
  id: string;
  name: string;
  label: ComponentChildren;
  /** What is sent when ticked. */
  value?: string;
  checked?: boolean;
  hint?: ComponentChildren;
  error?: string;
  describedBy?: string;
  /** Must be ticked. */
  required?: boolean;
  /** Neither reached nor sent. */
  disabled?: boolean;
}

/** One box to tick by itself: a certification, an agreement. */
export function Checkbox(props: CheckboxProps): VNode {
  const { id, name, label, hint, checked = false, error, value = 'oui' } = props;
  return (
    <div class={fieldClass(error)}>
      <FieldError id={id} error={error} />
      <Choice
        type="checkbox"
        id={id}
        name={name}
        option={{ value, label, hint }}
        checked={checked}
        invalid={Boolean(error)}
        required={props.required}
        disabled={props.disabled}
        describedBy={controlAttributes({ id, error, describedBy: props.describedBy })['aria-describedby']}
      />
    </div>
  );
}
