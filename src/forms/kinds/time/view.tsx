import { TextInput } from '../../../ui/index.ts';
import { type KindView, singleProps } from '../view.ts';

/** One line: people write « 14 h 05 » as they say it. */
export const TimeView: KindView<'time'> = (props) => (
  <TextInput {...singleProps(props)} width="short" spellcheck={false} />
);
