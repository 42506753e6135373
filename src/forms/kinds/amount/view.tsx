import { TextInput } from '../../../ui/index.ts';
import { type KindView, singleProps } from '../view.ts';

/** A number of euros. */
export const AmountView: KindView<'amount'> = (props) => (
  <TextInput {...singleProps(props)} inputmode="decimal" width="short" suffix="€" spellcheck={false} />
);
