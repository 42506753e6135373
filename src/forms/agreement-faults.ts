import type { Agreement } from './agreement.ts';
import { conditionFaults } from './condition-faults.ts';
import { definitionMessages as messages } from './definition.messages.ts';
import type { FieldIndex } from './field-index.ts';
import type { AnyField, Kind } from './types.ts';

/** Kinds whose answers have an order, with those they can be compared with. */
const ordered: readonly (readonly Kind[])[] = [['number', 'calculated'], ['amount'], ['date'], ['time']];

const comparable = (one: Kind, other: Kind): boolean =>
  ordered.some((kinds) => kinds.includes(one) && kinds.includes(other));

/** Faults of the rules of a field: each may look at the field itself and at those before it. */
export function agreementFaults(field: AnyField, index: FieldIndex, rank: number, group?: string): string[] {
  const agreements: readonly Agreement[] = ('agreements' in field && field.agreements) || [];
  return agreements.flatMap((agreement) => {
    if ('refuse' in agreement) return conditionFaults(agreement.refuse, index, rank + 0.5, group);
    const key = 'atLeast' in agreement ? agreement.atLeast : agreement.atMost;
    const target = index.get(key);
    if (!target) return [messages.conditionUnknown(key)];
    if (target.group !== undefined && target.group !== group)
      return [messages.conditionInside(key, target.group)];
    if (target.rank === rank) return [messages.conditionSelf];
    if (target.rank > rank) return [messages.conditionLater(key)];
    return comparable(field.kind, target.field.kind) ? [] : [messages.agreementKind(key)];
  });
}
