import { Checkbox, OptionalMark } from '../../../ui/index.ts';
import { entryText } from '../../entries.ts';
import { type KindView, questionProps } from '../view.ts';

/** One box and its words. */
export const CheckboxView: KindView<'checkbox'> = (props) => {
  const { id, name, label, hint, error, optional, required, disabled } = questionProps(props);
  return (
    <Checkbox
      id={id}
      name={name}
      label={[label, <OptionalMark key="optional" optional={optional} />]}
      hint={hint}
      error={error}
      required={required}
      disabled={disabled}
      value="yes"
      checked={entryText(props.entries, name) === 'yes'}
    />
  );
};
