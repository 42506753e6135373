import { empty, isBoolean, type KindRules, singleInput, value } from '../kind.ts';
import { checkboxMessages } from './messages.ts';
import type { CheckboxField } from './schema.ts';

/** One box; left unticked it is `false` when it may be. */
export const checkboxRules: KindRules<CheckboxField, boolean> = {
  inputs: singleInput,
  ticked: true,
  parse(field, typed) {
    if (typed.line() === 'yes') return value(true);
    return field.required ? empty() : value(false);
  },
  accepts: isBoolean,
  type: (_field, stored) => ({ '': stored ? 'yes' : '' }),
  show: (_field, stored) => [stored ? checkboxMessages.ticked : checkboxMessages.unticked],
  missing: (field) => field.missing ?? checkboxMessages.missing(field.label),
};
