import { Fieldset, TextInput } from '../../../ui/index.ts';
import { type KindView, partProps, questionProps } from '../view.ts';
import { communeMessages as messages } from './messages.ts';

/** Name and postcode under one legend; each shows its own problem. */
export const CommuneView: KindView<'commune'> = (props) => {
  const asked = props.field.autocomplete !== undefined;
  return (
    <Fieldset {...questionProps(props)} error={undefined}>
      <div class="form-parts">
        <TextInput
          {...partProps(props, '.name', messages.parts.name)}
          autocomplete={asked ? 'address-level2' : undefined}
          width="medium"
        />
        <TextInput
          {...partProps(props, '.postcode', messages.parts.postcode)}
          autocomplete={asked ? 'postal-code' : undefined}
          inputmode="numeric"
          width="short"
        />
      </div>
    </Fieldset>
  );
};
