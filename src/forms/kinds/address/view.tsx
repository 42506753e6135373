import type { VNode } from 'preact';
import { Fieldset, Select, TextInput } from '../../../ui/index.ts';
import type { FieldOf } from '../../types.ts';
import { countryOptions } from '../country/options.ts';
import { type KindView, type KindViewProps, partProps, questionProps } from '../view.ts';
import { addressMessages as messages } from './messages.ts';

const tokens = {
  street: 'address-line1',
  complement: 'address-line2',
  postcode: 'postal-code',
  town: 'address-level2',
  country: 'country',
} as const;

type Part = keyof typeof tokens;

function part(props: KindViewProps<FieldOf<'address'>>, name: Part) {
  return {
    ...partProps(props, `.${name}`, messages.parts[name]),
    autocomplete: props.field.autocomplete === undefined ? undefined : tokens[name],
  };
}

function Country({ props }: { props: KindViewProps<FieldOf<'address'>> }): VNode {
  const control = part(props, 'country');
  return (
    <Select
      {...control}
      value={control.value || 'FR'}
      options={countryOptions}
      emptyLabel={null}
      width="medium"
    />
  );
}

/** The parts of an address under one legend, in the order of an envelope; each shows its own problem. */
export const AddressView: KindView<'address'> = (props) => (
  <Fieldset {...questionProps(props)} error={undefined}>
    <div class="form-parts">
      <TextInput {...part(props, 'street')} />
      <TextInput
        {...part(props, 'complement')}
        required={false}
        optional
        hint={messages.parts.complementHint}
      />
      <TextInput
        {...part(props, 'postcode')}
        // Abroad there may be none.
        required={props.field.required && !props.field.country}
        width="short"
        inputmode={props.field.country ? 'text' : 'numeric'}
      />
      <TextInput {...part(props, 'town')} width="medium" />
      {props.field.country ? <Country props={props} /> : null}
    </div>
  </Fieldset>
);
