import { empty, type KindRules, singleInput, value } from '../kind.ts';
import { certificationMessages } from './messages.ts';
import type { CertificationField } from './schema.ts';

/** A statement that the person certifies by ticking its box. */
export const certificationRules: KindRules<CertificationField, boolean> = {
  inputs: singleInput,
  ticked: true,
  parse: (_field, typed) => (typed.line() === 'yes' ? value(true) : empty()),
  accepts: (stored): stored is boolean => stored === true,
  type: () => ({ '': 'yes' }),
  show: (field) => [field.statement, certificationMessages.given],
  missing: (field) => certificationMessages.missing(field.label),
};
