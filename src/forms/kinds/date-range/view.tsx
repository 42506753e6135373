import type { VNode } from 'preact';
import { DateInput, Fieldset } from '../../../ui/index.ts';
import { entryText } from '../../entries.ts';
import type { FieldOf } from '../../types.ts';
import { wrongParts } from '../date/wrong-parts.ts';
import { type KindView, type KindViewProps, partProps, questionProps } from '../view.ts';
import { dateRangeMessages } from './messages.ts';

function Bound({
  props,
  bound,
}: {
  props: KindViewProps<FieldOf<'date-range'>>;
  bound: 'start' | 'end';
}): VNode {
  const { entries } = props;
  const { id, name, label, required, disabled } = partProps(props, `.${bound}`, dateRangeMessages[bound]);
  const own = props.problems.filter((problem) => problem.input.startsWith(`${name}.`));
  return (
    <DateInput
      id={id}
      name={name}
      label={label}
      error={own[0]?.message}
      wrongParts={wrongParts(own)}
      required={required}
      disabled={disabled}
      value={{
        day: entryText(entries, `${name}.day`),
        month: entryText(entries, `${name}.month`),
        year: entryText(entries, `${name}.year`),
      }}
    />
  );
}

/** Two days under one legend; each shows its own problem. */
export const DateRangeView: KindView<'date-range'> = (props) => (
  <Fieldset {...questionProps(props)} error={undefined}>
    <div class="form-parts">
      <Bound props={props} bound="start" />
      <Bound props={props} bound="end" />
    </div>
  </Fieldset>
);
