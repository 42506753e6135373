import { isText, type KindRules, noInput, value } from '../kind.ts';
import type { HiddenField } from './schema.ts';

const longest = 200;

/** A value nobody types: the definition's, else what a known fact has put in the entries. No post may change it. */
export const hiddenRules: KindRules<HiddenField, string> = {
  inputs: noInput,
  parse(field, typed) {
    const text = field.value ?? typed.line();
    // The person could not shorten what they cannot see: a text too long is left out.
    return text === '' || text.length > longest ? { state: 'silent' } : value(text);
  },
  accepts: isText,
  type(field, text) {
    const typed: Record<string, string> = {};
    if (field.value === undefined) typed[''] = text;
    return typed;
  },
  show: () => [],
  missing: () => '',
};
