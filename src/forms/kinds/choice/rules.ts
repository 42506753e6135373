import { choose } from '../../messages.ts';
import { empty, isText, type KindRules, refused, singleInput, value } from '../kind.ts';
import { choiceMessages } from './messages.ts';
import { isOption, optionLabel } from './options.ts';
import type { ChoiceField } from './schema.ts';

/** One option among several. */
export const choiceRules: KindRules<ChoiceField, string> = {
  inputs: singleInput,
  parse(field, typed) {
    const chosen = typed.line();
    if (chosen === '') return empty();
    return isOption(field.options, chosen)
      ? value(chosen)
      : refused('unknown', choiceMessages.unknown(field.label));
  },
  accepts: isText,
  type: (_field, stored) => ({ '': stored }),
  show: (field, stored) => [optionLabel(field.options, stored)],
  missing: choose,
};
