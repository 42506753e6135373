import { choose } from '../../messages.ts';
import { empty, isBoolean, type KindRules, refused, singleInput, value } from '../kind.ts';
import { yesNoMessages } from './messages.ts';
import type { YesNoField } from './schema.ts';

/** Yes or no; the inputs carry `yes` and `no`. */
export const yesNoRules: KindRules<YesNoField, boolean> = {
  inputs: singleInput,
  parse(field, typed) {
    const typedValue = typed.line();
    if (typedValue === '') return empty();
    if (typedValue === 'yes') return value(true);
    return typedValue === 'no' ? value(false) : refused('unknown', choose(field));
  },
  accepts: isBoolean,
  type: (_field, stored) => ({ '': stored ? 'yes' : 'no' }),
  show: (_field, stored) => [stored ? yesNoMessages.yes : yesNoMessages.no],
  missing: choose,
};
