/** From answers back to entries: correcting what was sent starts from what would be typed to send it again. */
import { ownValue } from './entries.ts';
import { listedItems } from './groups.ts';
import { rulesOf, type SimpleField } from './kinds/rules.ts';
import type { Answers, Definition, Entries, FieldOf } from './types.ts';

/** What to type to give these answers; anything in them that is not an answer of the form is left out. */
export function entriesFromAnswers(definition: Definition, answers: Answers): Entries {
  const entries: Entries = {};
  for (const field of definition.pages.flatMap((page) => page.fields)) {
    const value = ownValue(answers, field.key);
    if (field.kind === 'group') typeGroup(entries, field, value);
    else typeField(entries, field, field.key, value);
  }
  return entries;
}

function typeField(entries: Entries, field: SimpleField, name: string, value: unknown): void {
  const rules = rulesOf(field);
  if (value === undefined || !rules.accepts(value)) return;
  for (const [suffix, typed] of Object.entries(rules.type(field, value))) entries[name + suffix] = typed;
}

function typeGroup(entries: Entries, field: FieldOf<'group'>, value: unknown): void {
  if (!Array.isArray(value)) return;
  const ids = value.map((item: unknown) => ownValue(item, 'id'));
  const known = listedItems({ ids: ids.filter((id) => typeof id === 'string') }, 'ids');
  entries[field.key] = known;
  for (const id of known) {
    const values = ownValue(value[ids.indexOf(id)], 'values');
    for (const own of field.fields)
      typeField(entries, own, `${field.key}.${id}.${own.key}`, ownValue(values, own.key));
  }
}
