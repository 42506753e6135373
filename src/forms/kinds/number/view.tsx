import { TextInput } from '../../../ui/index.ts';
import { type KindView, singleProps } from '../view.ts';

/** A text input with digits first: `type="number"` changes by accident and hides what it does not understand. */
export const NumberView: KindView<'number'> = (props) => (
  <TextInput
    {...singleProps(props)}
    inputmode={props.field.decimals === 0 ? 'numeric' : 'decimal'}
    width="short"
    suffix={props.field.unit}
    spellcheck={false}
  />
);
