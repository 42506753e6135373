import { TextInput } from '../../../ui/index.ts';
import { type KindView, singleProps } from '../view.ts';

/** One line; shorter when few characters are expected. */
export const TextView: KindView<'text'> = (props) => (
  <TextInput {...singleProps(props)} width={props.field.maximum <= 12 ? 'short' : 'full'} />
);
