/** One table test for every kind, fed by its examples. */
import { describe, expect, it } from 'vitest';
import { entriesFromAnswers } from '../answers.ts';
import { checkDefinition } from '../definition.ts';
import { exampleDay, type KindExamples, type TypedExample } from '../kinds/example.ts';
import { summariseEntries } from '../summary.ts';
import type { Definition, Entries, FormContext } from '../types.ts';
import { validateForm } from '../validation.ts';

/** A form of one page made of these fields; throws what an author would read when they are wrong. */
export function formOf(...fields: readonly object[]): Definition {
  const checked = checkDefinition({ pages: [{ key: 'page', title: 'Page', fields }] });
  if ('faults' in checked) throw new Error(checked.faults.join('\n'));
  return checked.definition;
}

/** Entries of a field from what an example types in it. */
export function typedEntries(typed: TypedExample, name = 'field'): Entries {
  const inputs = typeof typed === 'string' ? { '': typed } : typed;
  return Object.fromEntries(Object.entries(inputs).map(([suffix, text]) => [name + suffix, text]));
}

/** Visible text of typed spaces in titles of tests. */
function describeTyped(typed: TypedExample): string {
  return typeof typed === 'string' ? `« ${typed.slice(0, 60)} »` : JSON.stringify(typed).slice(0, 90);
}

function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

/** Tests that a kind accepts, shows, writes again and refuses as its examples say. */
export function testKind(examples: readonly KindExamples[]): void {
  describe.each(examples)('$title', ({ field, accepted = [], refused = [], documents = {} }) => {
    const definition = formOf({ key: 'field', ...field });
    const context: FormContext = { today: exampleDay, documents };

    it.each(accepted.map((example) => ({ name: describeTyped(example.typed), ...example })))(
      'accepts $name',
      ({ typed, value, shown }) => {
        const entries = typedEntries(typed);
        const { answers, problems } = validateForm(definition, entries, context);
        expect(problems).toEqual([]);
        expect(answers.field).toEqual(value);
        expect(summariseEntries(definition, entries, context)[0]?.rows[0]?.text.map(plain)).toEqual(shown);
        const again = entriesFromAnswers(definition, answers);
        expect(validateForm(definition, again, context).answers).toEqual(answers);
      },
    );

    it.each(refused.map((example) => ({ name: describeTyped(example.typed), ...example })))(
      'refuses $name: $code',
      ({ typed, code, message, suffix = '' }) => {
        const { answers, problems } = validateForm(definition, typedEntries(typed), context);
        const [problem] = problems;
        expect({ ...problem, message: plain(problem?.message ?? '') }).toEqual({
          input: `field${suffix}`,
          field: 'field',
          page: 'page',
          code,
          message,
        });
        expect(answers).not.toHaveProperty('field');
      },
    );
  });
}
