import { TextArea } from '../../../ui/index.ts';
import { textMessages } from '../text/messages.ts';
import { type KindView, singleProps } from '../view.ts';

/** Several lines. */
export const LongTextView: KindView<'long-text'> = (props) => (
  <TextArea
    {...singleProps(props)}
    rows={props.field.rows}
    maximum={props.field.maximum}
    hint={textMessages.limit(props.field.hint, props.field.maximum)}
  />
);
