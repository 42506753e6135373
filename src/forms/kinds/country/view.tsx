import { Select } from '../../../ui/index.ts';
import { type KindView, singleProps } from '../view.ts';
import { countryOptions } from './options.ts';

/** The list of countries. */
export const CountryView: KindView<'country'> = (props) => (
  <Select {...singleProps(props)} options={countryOptions} width="medium" />
);
