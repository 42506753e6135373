import { empty, type Fault, type KindRules } from '../kind.ts';
import { documentMessages as messages } from './messages.ts';
import type { DocumentField } from './schema.ts';

/** A supporting document: its files are facts given by the documents module, not something typed. */
export const documentRules: KindRules<DocumentField, string> = {
  inputs: () => [],
  parse(field, _typed, { documents }) {
    const files = documents && Object.hasOwn(documents, field.key) ? (documents[field.key] ?? []) : [];
    const faults: Fault[] = files
      .filter((file) => file.state === 'infected')
      .map((file) => ({ suffix: '', code: 'infected', message: messages.infected(field.label, file.name) }));
    if (files.length > field.maximum) {
      const message = messages.tooMany(field.label, field.maximum, files.length);
      faults.push({ suffix: '', code: 'too-many', message });
    }
    if (faults.length > 0) return { state: 'faults', faults };
    return files.length === 0 && !field.recommended ? empty() : { state: 'silent' };
  },
  accepts: (stored): stored is string => stored === undefined,
  type: () => ({}),
  show: () => [],
  missing: (field) => field.missing ?? messages.missing(field.label),
};
