/** Carrying what was typed to another version of a form, by the keys that both have. */
import { entryText, ownValue } from './entries.ts';
import { listedItems } from './groups.ts';
import { rulesOf, type SimpleField } from './kinds/rules.ts';
import type { AnyField, Definition, Entries, FieldOf } from './types.ts';

/** What differs for the person: a question that is new, gone, asked otherwise, or of another kind. */
export interface VersionChange {
  change: 'added' | 'removed' | 'reworded' | 'retyped';
  /** Key of the field; `group.field` inside a group. */
  fieldKey: string;
  pageKey: string;
  label: string;
}

interface Located {
  field: AnyField;
  pageKey: string;
}

/** The entries for another version of the form, and what changed between the two for who fills it. */
export function projectEntries(
  from: Definition,
  to: Definition,
  entries: Entries,
): { entries: Entries; changes: VersionChange[] } {
  const before = locate(from);
  const after = locate(to);
  const projected: Entries = {};
  for (const field of to.pages.flatMap((page) => page.fields)) {
    const old = before.get(field.key)?.field;
    if (!old) continue;
    if (field.kind !== 'group') carry(entries, projected, old, field, field.key);
    else if (old.kind === 'group') carryGroup(entries, projected, old, field);
  }
  return { entries: projected, changes: changesBetween(before, after) };
}

function locate(definition: Definition): Map<string, Located> {
  const located = new Map<string, Located>();
  for (const page of definition.pages) {
    for (const field of page.fields) {
      located.set(field.key, { field, pageKey: page.key });
      if (field.kind !== 'group') continue;
      for (const own of field.fields)
        located.set(`${field.key}.${own.key}`, { field: own, pageKey: page.key });
    }
  }
  return located;
}

/** A field of another kind keeps its text when both have a single input: « 12 » typed as a text may be a number. */
function carry(entries: Entries, projected: Entries, old: AnyField, field: SimpleField, name: string): void {
  if (old.kind === 'group') return;
  if (field.kind === 'hidden' && old.kind === 'hidden' && ownValue(entries, name) !== undefined) {
    projected[name] = entryText(entries, name);
  }
  const [oldInputs, inputs] = [rulesOf(old).inputs(old), rulesOf(field).inputs(field)];
  const several = rulesOf(old).several || rulesOf(field).several;
  const compatible = old.kind === field.kind || (!several && oldInputs[0] === '' && inputs[0] === '');
  if (!compatible) return;
  for (const suffix of inputs) {
    const typed = ownValue(entries, name + suffix);
    if (typed !== undefined) projected[name + suffix] = typed as string | string[];
  }
}

function carryGroup(
  entries: Entries,
  projected: Entries,
  old: FieldOf<'group'>,
  field: FieldOf<'group'>,
): void {
  if (ownValue(entries, field.key) === undefined) return;
  const items = listedItems(entries, field.key);
  projected[field.key] = items;
  for (const own of field.fields) {
    const oldOwn = old.fields.find((candidate) => candidate.key === own.key);
    if (!oldOwn) continue;
    for (const id of items) carry(entries, projected, oldOwn, own, `${field.key}.${id}.${own.key}`);
  }
}

function changesBetween(before: Map<string, Located>, after: Map<string, Located>): VersionChange[] {
  const changes: VersionChange[] = [];
  for (const [fieldKey, { field, pageKey }] of after) {
    const change = changeOf(before.get(fieldKey)?.field, field);
    if (change) changes.push({ change, fieldKey, pageKey, label: labelOf(field) });
  }
  for (const [fieldKey, { field, pageKey }] of before) {
    if (after.has(fieldKey) || field.kind === 'hidden') continue;
    changes.push({ change: 'removed', fieldKey, pageKey, label: labelOf(field) });
  }
  return changes;
}

function changeOf(old: AnyField | undefined, field: AnyField): VersionChange['change'] | undefined {
  if (field.kind === 'hidden') return undefined;
  if (!old) return 'added';
  if (old.kind !== field.kind) return 'retyped';
  return labelOf(old) === labelOf(field) ? undefined : 'reworded';
}

function labelOf(field: AnyField): string {
  return field.label ?? (field.kind === 'explanation' ? field.text : field.key);
}
