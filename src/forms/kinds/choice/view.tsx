import { Radios, Select } from '../../../ui/index.ts';
import { type KindView, singleProps } from '../view.ts';

const mostRadios = 7;

/** Radio buttons for a few options, a list for many, unless the author chose. */
export const ChoiceView: KindView<'choice'> = (props) => {
  const { options, display } = props.field;
  const asList = display === 'list' || (display === undefined && options.length > mostRadios);
  return asList ? (
    <Select {...singleProps(props)} options={options} />
  ) : (
    <Radios {...singleProps(props)} options={options} />
  );
};
