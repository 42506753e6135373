import { TextArea } from '../../../ui/index.ts';
import { type KindView, singleProps } from '../view.ts';

/** Several lines. */
export const LongTextView: KindView<'long-text'> = (props) => (
  <TextArea {...singleProps(props)} rows={props.field.rows} />
);
