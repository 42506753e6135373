/**
 * The form as it stands for what was typed: its visible pages, their visible fields, what was understood of each.
 * One pass in the order of the definition: a condition reads only earlier fields, and a hidden field reads as empty.
 * A value is read as it is kept, so that typing the answers again gives the same form; a refused one is read as typed,
 * as in the browser, so that what is visible depends on nothing but the entries.
 */
import { calculate } from './calculation.ts';
import { cleanLine } from './cleaning.ts';
import { addReading, holds, newReadings, type Readings } from './conditions.ts';
import { entryList, typedIn } from './entries.ts';
import { itemsOf } from './groups.ts';
import type { Parsed } from './kinds/kind.ts';
import { rulesOf, type SimpleField } from './kinds/rules.ts';
import type { Definition, Entries, FieldOf, FormContext, Page, PlainValue } from './types.ts';

/** A visible field, once in the form or once in each item. */
export interface FieldPlace {
  field: SimpleField;
  /** Name of its input, or what the names of its inputs begin with. */
  name: string;
  parsed: Parsed<PlainValue>;
}

/** One item of a group. */
export interface ItemPlace {
  id: string;
  /** 1 for the first item. */
  rank: number;
  places: FieldPlace[];
}

/** A visible group and its items. */
export interface GroupPlace {
  field: FieldOf<'group'>;
  name: string;
  items: ItemPlace[];
}

/** A visible page. */
export interface PageLayout {
  page: Page;
  places: (FieldPlace | GroupPlace)[];
}

export interface Layout {
  pages: PageLayout[];
  readings: Readings;
}

/** Tells a group from a simple field. */
export function isGroup(place: FieldPlace | GroupPlace): place is GroupPlace {
  return 'items' in place;
}

/** Lays out the whole form. */
export function layOut(
  definition: Definition,
  entries: Entries,
  context: FormContext = { today: '' },
): Layout {
  const readings = newReadings();
  const pages: PageLayout[] = [];
  for (const page of definition.pages) {
    if (!holds(page.when, readings)) continue;
    const places: PageLayout['places'] = [];
    for (const field of page.fields) {
      if (!holds(field.when, readings)) continue;
      places.push(
        field.kind === 'group'
          ? placeGroup(field, entries, readings, context)
          : placeField(field, field.key, '', entries, readings, context),
      );
    }
    pages.push({ page, places });
  }
  return { pages, readings };
}

function placeGroup(
  field: FieldOf<'group'>,
  entries: Entries,
  readings: Readings,
  context: FormContext,
): GroupPlace {
  const items = itemsOf(field, entries).map((id, index) => {
    addReading(readings, field.key, id);
    const prefix = `${field.key}.${id}`;
    const places: FieldPlace[] = [];
    for (const own of field.fields) {
      if (!holds(own.when, readings, prefix)) continue;
      places.push(placeField(own, `${prefix}.${own.key}`, prefix, entries, readings, context));
    }
    return { id, rank: index + 1, places };
  });
  return { field, name: field.key, items };
}

function placeField(
  field: SimpleField,
  name: string,
  prefix: string,
  entries: Entries,
  readings: Readings,
  context: FormContext,
): FieldPlace {
  const computed = field.kind === 'calculated' ? calculate(field, readings, prefix) : undefined;
  const parsed = rulesOf(field).parse(field, typedIn(entries, name, computed), context);
  if (computed !== undefined) addReading(readings, name, String(computed));
  else if (parsed.state === 'value') read(field, name, parsed.value, readings);
  else if (parsed.state === 'faults') readTyped(field, name, entries, readings);
  return { field, name, parsed };
}

function readTyped(field: SimpleField, name: string, entries: Entries, readings: Readings): void {
  for (const suffix of rulesOf(field).inputs(field)) {
    for (const text of entryList(entries, name + suffix))
      addReading(readings, name + suffix, cleanLine(text));
  }
}

function read(field: SimpleField, name: string, value: PlainValue, readings: Readings): void {
  if (field.kind === 'hidden') {
    addReading(readings, name, String(value));
    return;
  }
  for (const [suffix, typed] of Object.entries(rulesOf(field).type(field, value))) {
    for (const text of typeof typed === 'string' ? [typed] : typed) addReading(readings, name + suffix, text);
  }
}
