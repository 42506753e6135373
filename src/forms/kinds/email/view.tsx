import { TextInput } from '../../../ui/index.ts';
import { type KindView, singleProps } from '../view.ts';

/** One line with the keyboard of addresses. */
export const EmailView: KindView<'email'> = (props) => (
  <TextInput {...singleProps(props)} type="email" inputmode="email" spellcheck={false} />
);
