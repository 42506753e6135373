import type { VNode } from 'preact';
import { Fieldset, type QuestionProps } from '../field/index.tsx';
import { messages } from '../messages.ts';

export type DatePart = 'day' | 'month' | 'year';

export interface DateInputProps extends QuestionProps {
  /** The three inputs are named `<name>.day`, `<name>.month`, `<name>.year`, with ids `<id>-day`… */
  name: string;
  value?: Partial<Record<DatePart, string>>;
  /** `bday` fills the three fields with the person's birth date. */
  autocomplete?: 'bday';
  /** The wrong parts, when they are known; all three otherwise. */
  wrongParts?: DatePart[];
}

const parts: readonly DatePart[] = ['day', 'month', 'year'];

/** A known date in three fields: no calendar to fight with, and pasting « 3/11/1980 » in the first one is read too. */
export function DateInput(props: DateInputProps): VNode {
  const { id, name, value, autocomplete, error, wrongParts } = props;
  const isWrong = (part: DatePart) => Boolean(error) && (wrongParts?.includes(part) ?? true);
  return (
    <Fieldset {...props}>
      <div class="date-input">
        {parts.map((part) => (
          <div class="date-part" key={part}>
            <label class="date-label" for={`${id}-${part}`}>
              {messages[part]}
            </label>
            <input
              class={`input date-${part}`}
              id={`${id}-${part}`}
              name={`${name}.${part}`}
              type="text"
              inputmode="numeric"
              value={value?.[part]}
              autocomplete={autocomplete ? `${autocomplete}-${part}` : undefined}
              aria-invalid={isWrong(part) ? 'true' : undefined}
              aria-required={props.required ? 'true' : undefined}
            />
          </div>
        ))}
      </div>
    </Fieldset>
  );
}
