import { TextInput } from '../../../ui/index.ts';
import { type KindView, singleProps } from '../view.ts';

/** One line for a code, without the spelling checker. */
export const IbanView: KindView<'iban'> = (props) => (
  <TextInput {...singleProps(props)} autocapitalize="characters" spellcheck={false} />
);
