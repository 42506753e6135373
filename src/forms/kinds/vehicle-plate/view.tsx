import { TextInput } from '../../../ui/index.ts';
import { type KindView, singleProps } from '../view.ts';

/** One line for a code, without the spelling checker. */
export const VehiclePlateView: KindView<'vehicle-plate'> = (props) => (
  <TextInput {...singleProps(props)} autocapitalize="characters" width="short" spellcheck={false} />
);
