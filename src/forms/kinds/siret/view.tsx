import { TextInput } from '../../../ui/index.ts';
import { type KindView, singleProps } from '../view.ts';

/** One line of digits. */
export const SiretView: KindView<'siret'> = (props) => (
  <TextInput {...singleProps(props)} inputmode="numeric" width="medium" spellcheck={false} />
);
