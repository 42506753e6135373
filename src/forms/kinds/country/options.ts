import { countries } from '../../data/countries.fr.ts';

const toOption = ({ code, name }: (typeof countries)[number]) => ({ value: code, label: name });

/** Countries for a list, France first. */
export const countryOptions = [
  ...countries.filter(({ code }) => code === 'FR').map(toOption),
  ...countries.filter(({ code }) => code !== 'FR').map(toOption),
];
