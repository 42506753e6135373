import type { AnyField } from '../types.ts';
import { type KindRules, noInput } from './kind.ts';

/** Rules of what is shown and asks nothing: titles and explanations. */
export const silentRules: KindRules<AnyField, string> = {
  inputs: noInput,
  parse: () => ({ state: 'silent' }),
  accepts: (stored): stored is string => stored === undefined,
  type: () => ({}),
  show: () => [],
  missing: () => '',
};
