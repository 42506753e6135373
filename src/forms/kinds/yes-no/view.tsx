import { Radios } from '../../../ui/index.ts';
import { entryText } from '../../entries.ts';
import { type KindView, questionProps } from '../view.ts';
import { yesNoMessages } from './messages.ts';

/** Two choices on one line. */
export const YesNoView: KindView<'yes-no'> = (props) => (
  <Radios
    {...questionProps(props)}
    inline
    value={entryText(props.entries, props.name)}
    options={[
      { value: 'yes', label: yesNoMessages.yes },
      { value: 'no', label: yesNoMessages.no },
    ]}
  />
);
