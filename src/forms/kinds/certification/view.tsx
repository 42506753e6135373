import { Checkbox, Fieldset } from '../../../ui/index.ts';
import { entryText } from '../../entries.ts';
import { type KindView, questionProps } from '../view.ts';

/** The statement beside its box, under the name of what is certified. */
export const CertificationView: KindView<'certification'> = (props) => {
  const { id, name, label, error, required, disabled } = questionProps(props);
  return (
    <Fieldset id={`${id}-legend`} label={label} disabled={disabled}>
      <Checkbox
        id={id}
        name={name}
        label={props.field.statement}
        error={error}
        required={required}
        value="yes"
        checked={entryText(props.entries, name) === 'yes'}
      />
    </Fieldset>
  );
};
