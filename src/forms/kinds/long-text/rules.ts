import { countSigns, hasMoreSigns } from '../../../platform/text/index.ts';
import { complete } from '../../messages.ts';
import { empty, isText, type KindRules, refused, singleInput, value } from '../kind.ts';
import { textMessages } from '../text/messages.ts';
import type { LongTextField } from './schema.ts';

/** Several lines of text; shown line by line. */
export const longTextRules: KindRules<LongTextField, string> = {
  inputs: singleInput,
  parse(field, typed) {
    const text = typed.lines();
    if (text === '') return empty();
    if (hasMoreSigns(text, field.maximum)) {
      return refused('too-long', textMessages.tooLong(field.label, countSigns(text), field.maximum));
    }
    return value(text);
  },
  accepts: isText,
  type: (_field, text) => ({ '': text }),
  show: (_field, text) => text.split('\n'),
  missing: (field) => complete(field),
};
