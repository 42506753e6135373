import type { Condition, ConditionValue } from './conditions.ts';
import { countries } from './data/countries.fr.ts';
import { definitionMessages as messages } from './definition.messages.ts';
import type { FieldIndex, IndexedField } from './field-index.ts';
import type { AnyField, Kind } from './types.ts';

const numeric: readonly Kind[] = ['number', 'amount', 'calculated'];
const silent: readonly Kind[] = ['title', 'explanation', 'document'];

/** Faults of a condition written at this rank of the form, inside this group if any. */
export function conditionFaults(
  condition: Condition,
  index: FieldIndex,
  rank: number,
  group?: string,
): string[] {
  if ('all' in condition) return condition.all.flatMap((part) => conditionFaults(part, index, rank, group));
  if ('any' in condition) return condition.any.flatMap((part) => conditionFaults(part, index, rank, group));
  if ('not' in condition) return conditionFaults(condition.not, index, rank, group);
  const target = index.get(condition.field);
  if (!target) return [messages.conditionUnknown(condition.field)];
  const misplaced = placeFault(condition.field, target, rank, group);
  return misplaced === undefined ? comparisonFaults(condition, target.field) : [misplaced];
}

function placeFault(key: string, target: IndexedField, rank: number, group?: string): string | undefined {
  if (target.group !== undefined && target.group !== group)
    return messages.conditionInside(key, target.group);
  if (target.rank === rank) return messages.conditionSelf;
  return target.rank > rank ? messages.conditionLater(key) : undefined;
}

type Comparison = Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown }>;

function comparisonFaults(condition: Comparison, target: AnyField): string[] {
  const { field } = condition;
  if (silent.includes(target.kind)) return [messages.conditionSilent(field)];
  if ('filled' in condition) return [];
  if ('over' in condition || 'under' in condition) {
    const operator = 'over' in condition ? 'over' : 'under';
    return numeric.includes(target.kind) ? [] : [messages.conditionKind(field, operator)];
  }
  const values = 'is' in condition ? [condition.is] : condition.in;
  const possible = possibleValues(target);
  if (!possible) return [messages.conditionKind(field, 'is' in condition ? 'is' : 'in')];
  return values
    .filter((value) => !possible(value))
    .map((value) => messages.conditionValue(field, JSON.stringify(value)));
}

/** Tells which values a field can have; nothing for free texts, which nobody can compare with. */
function possibleValues(field: AnyField): ((value: ConditionValue) => boolean) | undefined {
  if (numeric.includes(field.kind)) return (value) => typeof value === 'number';
  switch (field.kind) {
    case 'choice':
    case 'multiple-choice':
      return (value) => field.options.some((option) => option.value === value);
    case 'yes-no':
      return (value) => typeof value === 'boolean';
    case 'checkbox':
    case 'certification':
      return (value) => value === true;
    case 'country':
      return (value) => countries.some(({ code }) => code === value);
    case 'hidden':
      return (value) => typeof value === 'string';
    default:
      return undefined;
  }
}
