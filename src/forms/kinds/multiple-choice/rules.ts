import { choiceMessages } from '../choice/messages.ts';
import { isOption, optionLabel } from '../choice/options.ts';
import { empty, isText, type KindRules, refused, singleInput, value } from '../kind.ts';
import { multipleChoiceMessages as messages } from './messages.ts';
import type { MultipleChoiceField } from './schema.ts';

/** Several options, kept in the order of the definition. */
export const multipleChoiceRules: KindRules<MultipleChoiceField, string[]> = {
  inputs: singleInput,
  several: true,
  ticked: true,
  parse(field, typed) {
    const ticked = new Set(typed.list());
    if (ticked.size === 0) return empty();
    if ([...ticked].some((option) => !isOption(field.options, option))) {
      return refused('unknown', choiceMessages.unknown(field.label));
    }
    if (field.minimum !== undefined && ticked.size < field.minimum) {
      return refused('too-few', messages.tooFew(field.label, field.minimum, ticked.size));
    }
    if (field.maximum !== undefined && ticked.size > field.maximum) {
      return refused('too-many', messages.tooMany(field.label, field.maximum, ticked.size));
    }
    return value(field.options.map((option) => option.value).filter((option) => ticked.has(option)));
  },
  accepts: (stored): stored is string[] => Array.isArray(stored) && stored.every(isText),
  type: (_field, stored) => ({ '': stored }),
  show: (field, stored) => stored.map((option) => optionLabel(field.options, option)),
  missing: (field) => field.missing ?? messages.missing(field.label),
};
