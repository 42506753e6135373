import { definitionMessages as messages } from './definition.messages.ts';
import type { FieldIndex, IndexedField } from './field-index.ts';
import type { FieldOf, Kind } from './types.ts';

type CalculatedField = FieldOf<'calculated'>;

const numeric: readonly Kind[] = ['number', 'amount', 'calculated'];
const silent: readonly Kind[] = ['title', 'explanation', 'document'];

/** Faults of the fields a calculation reads. */
export function operandFaults(
  field: CalculatedField,
  index: FieldIndex,
  rank: number,
  group?: string,
): string[] {
  const circle = circleFrom(field, index);
  if (circle) return [messages.operandCircular(circle)];
  return field.of.flatMap((path) => {
    const target = operandOf(path, index, group);
    if (!target) return [messages.operandUnknown(path)];
    if (target.rank >= rank) return [messages.operandLater(path)];
    const usable =
      field.operation === 'count' ? !silent.includes(target.field.kind) : numeric.includes(target.field.kind);
    return usable ? [] : [messages.operandKind(path)];
  });
}

function operandOf(path: string, index: FieldIndex, group: string | undefined): IndexedField | undefined {
  const [first = '', own] = path.split('.');
  const target = index.get(own ?? first);
  if (own !== undefined) return target?.group === first ? target : undefined;
  return target?.group === undefined || target.group === group ? target : undefined;
}

/** Follows the calculations that a calculation reads, each once, until one reads it again. */
function circleFrom(field: CalculatedField, index: FieldIndex): string[] | undefined {
  const seen = new Set<string>();
  const follow = (current: CalculatedField, path: string[]): string[] | undefined => {
    for (const operand of current.of) {
      const target = index.get(operand.split('.').at(-1) ?? '')?.field;
      if (target?.kind !== 'calculated') continue;
      if (target.key === field.key) return [...path, target.key];
      if (seen.has(target.key)) continue;
      seen.add(target.key);
      const circle = follow(target, [...path, target.key]);
      if (circle) return circle;
    }
    return undefined;
  };
  return follow(field, [field.key]);
}
