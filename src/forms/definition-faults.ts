/** What a schema cannot see: keys used twice, conditions and calculations that point nowhere, limits upside down. */

import { agreementFaults } from './agreement-faults.ts';
import { conditionFaults } from './condition-faults.ts';
import type { Condition } from './conditions.ts';
import { definitionMessages as messages } from './definition.messages.ts';
import { fieldFaults } from './field-faults.ts';
import { type FieldIndex, indexFields } from './field-index.ts';
import { operandFaults } from './operand-faults.ts';
import type { AnyField, Definition, Page } from './types.ts';

/** Faults of a definition that has the right shape, each saying where it is. */
export function definitionFaults(definition: Definition): string[] {
  const index = indexFields(definition);
  const pageKeys = new Set<string>();
  const fieldKeys = new Set<string>();
  return definition.pages.flatMap((page) => [
    ...repeated(pageKeys, page.key, messages.duplicatePage).map((fault) => at(fault, page)),
    ...conditionsOf(page.when, index, index.before(page)).map((fault) => at(fault, page)),
    ...page.fields.flatMap((field) => faultsOfField(page, field, fieldKeys, index)),
  ]);
}

function at(fault: string, page: Page, field?: AnyField, item?: AnyField): string {
  return messages.at(messages.place(page.key, field?.key, item?.key), '', fault);
}

function repeated(seen: Set<string>, key: string, message: (key: string) => string): string[] {
  if (seen.has(key)) return [message(key)];
  seen.add(key);
  return [];
}

function conditionsOf(
  condition: Condition | undefined,
  index: FieldIndex,
  rank: number,
  group?: string,
): string[] {
  return condition ? conditionFaults(condition, index, rank, group) : [];
}

function faultsOfField(
  page: Page,
  field: Page['fields'][number],
  keys: Set<string>,
  index: FieldIndex,
): string[] {
  const own = faultsOfOne(field, keys, index).map((fault) => at(fault, page, field));
  if (field.kind !== 'group') return own;
  const inside = field.fields.flatMap((item) =>
    faultsOfOne(item, keys, index, field.key).map((fault) => at(fault, page, field, item)),
  );
  return [...own, ...inside];
}

function faultsOfOne(field: AnyField, keys: Set<string>, index: FieldIndex, group?: string): string[] {
  const faults = repeated(keys, field.key, messages.duplicateField);
  // A key used twice has no single rank: its conditions would be judged from the wrong place.
  if (faults.length > 0) return faults;
  const rank = index.get(field.key)?.rank ?? 0;
  return [
    ...fieldFaults(field),
    ...conditionsOf(field.when, index, rank, group),
    ...agreementFaults(field, index, rank, group),
    ...(field.kind === 'calculated' ? operandFaults(field, index, rank, group) : []),
  ];
}
