import { TextInput } from '../../../ui/index.ts';
import { type KindView, singleProps } from '../view.ts';

/** One line with the keyboard of telephones. */
export const PhoneView: KindView<'phone'> = (props) => (
  <TextInput {...singleProps(props)} type="tel" inputmode="tel" width="medium" />
);
