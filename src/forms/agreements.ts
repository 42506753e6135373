/**
 * Rules between fields: what one answer makes of another. A rule stands with the second of the two fields, says its
 * sentence beside it, and is judged only when both are right by themselves. On the server alone: a page is posted whole.
 */
import type { Agreement } from './agreement.ts';
import { holds } from './conditions.ts';
import type { Fault } from './kinds/kind.ts';
import { rulesOf } from './kinds/rules.ts';
import { type FieldPlace, isGroup, type Layout } from './layout.ts';
import type { PlainValue } from './types.ts';

/** Reads another field: of the same item first, else of the form. */
type Other = (key: string) => PlainValue | undefined;

/** Numbers are compared as numbers; days and hours are kept in an order that letters follow. */
function isBelow(one: PlainValue, other: PlainValue): boolean {
  if (typeof one === 'number' && typeof other === 'number') return one < other;
  return typeof one === 'string' && typeof other === 'string' && one < other;
}

function isBroken(
  agreement: Agreement,
  own: PlainValue,
  { readings, prefix, other }: { readings: Layout['readings']; prefix: string; other: Other },
): boolean {
  if ('refuse' in agreement) return holds(agreement.refuse, readings, prefix);
  const limit = other('atLeast' in agreement ? agreement.atLeast : agreement.atMost);
  if (limit === undefined) return false;
  return 'atLeast' in agreement ? isBelow(own, limit) : isBelow(limit, own);
}

/** Values that were understood, by name: `debut`, `sites.2.debut`. */
function valuesOf({ pages }: Layout): Map<string, PlainValue> {
  const places = pages
    .flatMap((page) => page.places)
    .flatMap((place) => (isGroup(place) ? place.items.flatMap((item) => item.places) : [place]));
  return new Map(
    places.flatMap(({ name, parsed }) => (parsed.state === 'value' ? [[name, parsed.value]] : [])),
  );
}

/** Says why a field does not go with the others, or nothing; works the values out once for the form. */
export function judgeAgreements(layout: Layout): (place: FieldPlace) => Fault | undefined {
  let values: Map<string, PlainValue> | undefined;
  return ({ field, name, parsed }) => {
    if (!('agreements' in field) || !field.agreements || parsed.state !== 'value') return undefined;
    values ??= valuesOf(layout);
    const known = values;
    const prefix = name.slice(0, -field.key.length - 1);
    const other: Other = (key) => known.get(`${prefix}.${key}`) ?? known.get(key);
    const { value } = parsed;
    const broken = field.agreements.find((agreement) =>
      isBroken(agreement, value, { readings: layout.readings, prefix, other }),
    );
    const [suffix = ''] = rulesOf(field).inputs(field);
    return broken && { suffix, code: 'disagrees', message: broken.message };
  };
}
