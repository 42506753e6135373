import type { ComponentChildren, VNode } from 'preact';
import { Fieldset, type QuestionProps } from '../field/index.tsx';

/** A choice of Radios or Checkboxes. */
export interface ChoiceOption {
  value: string;
  label: ComponentChildren;
  hint?: ComponentChildren;
}

export interface RadiosProps extends QuestionProps {
  name: string;
  value?: string;
  options: ChoiceOption[];
  /** On one line, for two short answers: « Oui », « Non ». */
  inline?: boolean;
}

/** The id of the nth choice; the first has the id of the question, which is where the error summary leads. */
export function choiceId(id: string, index: number): string {
  return index === 0 ? id : `${id}-${index + 1}`;
}

export interface ChoiceProps {
  type: 'radio' | 'checkbox';
  id: string;
  name: string;
  option: ChoiceOption;
  checked: boolean;
  /** The question carries an error. */
  invalid?: boolean;
  /** The box itself must be ticked. */
  required?: boolean;
  describedBy?: string;
  /** Neither reached nor sent. */
  disabled?: boolean;
}

/** One radio button or check box with its words; the whole line is the target. */
export function Choice({
  type,
  id,
  name,
  option,
  checked,
  invalid,
  required,
  describedBy,
  disabled,
}: ChoiceProps): VNode {
  const described = [describedBy, option.hint && `${id}-choice-hint`].filter(Boolean).join(' ');
  return (
    <div class="choice">
      <input
        class="choice-input"
        type={type}
        id={id}
        name={name}
        value={option.value}
        checked={checked}
        disabled={disabled}
        aria-describedby={described || undefined}
        aria-invalid={invalid ? 'true' : undefined}
        aria-required={required ? 'true' : undefined}
      />
      <label class="choice-label" for={id}>
        {option.label}
      </label>
      {option.hint ? (
        <div class="choice-hint" id={`${id}-choice-hint`}>
          {option.hint}
        </div>
      ) : null}
    </div>
  );
}

/** One choice among a few, all visible. */
export function Radios(props: RadiosProps): VNode {
  return (
    <Fieldset {...props} radios>
      <div class={props.inline ? 'choices choices--inline' : 'choices'}>
        {props.options.map((option, index) => (
          <Choice
            key={option.value}
            type="radio"
            id={choiceId(props.id, index)}
            name={props.name}
            option={option}
            checked={props.value === option.value}
          />
        ))}
      </div>
    </Fieldset>
  );
}
