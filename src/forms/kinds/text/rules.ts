import { countSigns, hasMoreSigns } from '../../../platform/text/index.ts';
import { complete } from '../../messages.ts';
import { empty, isText, type KindRules, refused, singleInput, value } from '../kind.ts';
import { textMessages } from './messages.ts';
import type { TextField } from './schema.ts';

/** One line of text, kept as typed but for spaces. */
export const textRules: KindRules<TextField, string> = {
  inputs: singleInput,
  parse(field, typed) {
    const text = typed.line();
    if (text === '') return empty();
    if (hasMoreSigns(text, field.maximum)) {
      return refused('too-long', textMessages.tooLong(field.label, countSigns(text), field.maximum));
    }
    if (field.minimum !== undefined && countSigns(text) < field.minimum) {
      return refused('too-short', textMessages.tooShort(field.label, countSigns(text), field.minimum));
    }
    return value(text);
  },
  accepts: isText,
  type: (_field, text) => ({ '': text }),
  show: (_field, text) => [text],
  missing: (field) => complete(field),
};
