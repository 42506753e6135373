import type { VNode } from 'preact';
import { type ControlProps, controlAttributes, Field } from '../field/index.tsx';
import { messages } from '../messages.ts';

export interface SelectOption {
  value: string;
  label: string;
}

export interface SelectOptionGroup {
  label: string;
  options: SelectOption[];
}

export interface SelectProps extends ControlProps {
  options: (SelectOption | SelectOptionGroup)[];
  /** First, empty choice; `null` leaves it out, when there is always a value. */
  emptyLabel?: string | null;
}

function Option({ option, value }: { option: SelectOption; value?: string }): VNode {
  return (
    <option value={option.value} selected={option.value === value}>
      {option.label}
    </option>
  );
}

/** One choice in a long list; for up to seven choices prefer Radios. */
export function Select(props: SelectProps): VNode {
  const { emptyLabel = messages.choose } = props;
  return (
    <Field {...props}>
      <select
        class={`input input--${props.width ?? 'full'} select`}
        id={props.id}
        name={props.name}
        autocomplete={props.autocomplete}
        {...controlAttributes(props)}
      >
        {emptyLabel === null ? null : <option value="">{emptyLabel}</option>}
        {props.options.map((option) =>
          'options' in option ? (
            <optgroup label={option.label} key={option.label}>
              {option.options.map((inner) => (
                <Option option={inner} value={props.value} key={inner.value} />
              ))}
            </optgroup>
          ) : (
            <Option option={option} value={props.value} key={option.value} />
          ),
        )}
      </select>
    </Field>
  );
}
