import { TextInput } from '../../../ui/index.ts';
import { type KindView, singleProps } from '../view.ts';
import { likelyAddress } from './likely-domain.ts';
import { emailMessages } from './messages.ts';

/** One line with the keyboard of addresses. */
export const EmailView: KindView<'email'> = (props) => {
  const control = singleProps(props);
  const likely = control.error ? undefined : likelyAddress(control.value);
  return (
    <TextInput
      {...control}
      note={likely ? emailMessages.likely(likely) : control.note}
      type="email"
      inputmode="email"
      spellcheck={false}
    />
  );
};
