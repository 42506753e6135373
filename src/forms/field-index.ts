/** Where each field of a definition stands: conditions and calculations may only look back. */
import type { AnyField, Definition, Page } from './types.ts';

/** A field, its rank in the form, and the group it is asked in, if any. */
export interface IndexedField {
  field: AnyField;
  rank: number;
  group?: string;
}

export interface FieldIndex {
  get(key: string): IndexedField | undefined;
  /** Where the condition of a page stands: just before its first field. */
  before(page: Page): number;
}

/** Ranks every field in the order in which the form asks them; the first of two equal keys wins. */
export function indexFields(definition: Definition): FieldIndex {
  const fields = new Map<string, IndexedField>();
  const firsts = new Map<Page, number>();
  let rank = 0;
  const add = (field: AnyField, group?: string): void => {
    if (!fields.has(field.key))
      fields.set(field.key, { field, rank, ...(group === undefined ? {} : { group }) });
    rank += 1;
  };
  for (const page of definition.pages) {
    firsts.set(page, rank - 0.5);
    for (const field of page.fields) {
      add(field);
      if (field.kind === 'group') for (const own of field.fields) add(own, field.key);
    }
  }
  return { get: (key) => fields.get(key), before: (page) => firsts.get(page) ?? 0 };
}
