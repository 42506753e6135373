/** Random forms and random things typed in them, for property tests. */
import fc from 'fast-check';
import { checkDefinition } from '../definition.ts';
import { typedIn } from '../entries.ts';
import { exampleDay, type TypedExample } from '../kinds/example.ts';
import { allExamples } from '../kinds/examples.ts';
import { rulesOf } from '../kinds/rules.ts';
import type { AnyField, Definition, Entries } from '../types.ts';
import { typedEntries } from './kind.ts';

const examples = Object.values(allExamples).flat();
const fields = examples.map((example) => example.field);
const typedExamples: TypedExample[] = examples.flatMap((example) => [
  ...(example.accepted ?? []).map(({ typed }) => typed),
  ...(example.refused ?? []).map(({ typed }) => typed),
]);

type Json = Record<string, unknown>;

/** Text as a stranger may post it. */
export const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('yes', 'no', '12', '12,5', '3/11/2026', '\u0000', '__proto__', ' '),
  fc.constantFrom(...typedExamples.filter((typed) => typeof typed === 'string')),
);

/** One field in three has a condition on an earlier one, that its kind allows. */
function withConditions(drawn: readonly Json[], picks: readonly number[]): Json[] {
  return drawn.map((field, rank) => {
    const pick = picks[rank] ?? 0;
    const earlier = drawn.slice(0, rank).filter((candidate) => candidate.kind !== 'document');
    const target = earlier[pick % Math.max(1, earlier.length)];
    return pick % 3 !== 0 || !target ? field : { ...field, when: conditionOn(target, pick) };
  });
}

function conditionOn(target: Json, pick: number): Json {
  const field = target.key;
  const negate = (condition: Json): Json => (pick % 2 === 0 ? condition : { not: condition });
  if (target.kind === 'yes-no') return { field, is: pick % 2 === 0 };
  if (target.kind === 'number' || target.kind === 'amount') return negate({ field, over: pick % 50 });
  if (Array.isArray(target.options)) {
    return negate({ field, in: target.options.slice(0, 2).map(({ value }: { value: string }) => value) });
  }
  return { field, filled: pick % 2 === 0 };
}

function keyed(drawn: readonly Json[], prefix: string): Json[] {
  return drawn.map((field, rank) => ({ ...field, key: `${prefix}${rank}` }));
}

const someFields = (most: number) =>
  fc
    .tuple(fc.array(fc.constantFrom(...fields), { minLength: 1, maxLength: most }), fc.array(fc.nat(60)))
    .map(([drawn, picks]) => ({ drawn, picks }));

const itemFields = someFields(4).map(({ drawn, picks }) => {
  const allowed = drawn.filter(({ kind }) => kind !== 'document' && kind !== 'certification');
  const fallback = { kind: 'text', label: 'Nom' };
  return withConditions(keyed(allowed.length > 0 ? allowed : [fallback], 'inside'), picks);
});

/** A form of two pages with fields of any kind, conditions, a group, a calculation, titles and texts. */
export const anyDefinition: fc.Arbitrary<Definition> = fc
  .record({ first: someFields(8), second: someFields(6), inside: itemFields, pageWhen: fc.nat(60) })
  .map(({ first, second, inside, pageWhen }) => {
    const one = withConditions(keyed(first.drawn, 'one'), first.picks);
    const two = withConditions(keyed(second.drawn, 'two'), second.picks);
    const target = one.find(({ kind }) => kind !== 'document');
    const group = {
      key: 'items',
      kind: 'group',
      label: 'Lieux',
      itemLabel: 'Lieu',
      maximum: 3,
      fields: inside,
    };
    const count = { key: 'count', kind: 'calculated', label: 'Nombre', operation: 'count', of: ['items'] };
    const many = { key: 'many', kind: 'text', label: 'Pourquoi ?', when: { field: 'count', over: 2 } };
    const title = { key: 'title', kind: 'title', label: 'Suite' };
    const secret = { key: 'secret', kind: 'hidden', label: 'Édition', value: '2026' };
    return {
      pages: [
        { key: 'first', title: 'Un', fields: [title, ...one, secret] },
        {
          key: 'second',
          title: 'Deux',
          ...(target && pageWhen % 2 === 0 ? { when: conditionOn(target, pageWhen) } : {}),
          fields: [...two, group, count, many],
        },
      ],
    };
  })
  .map((json) => {
    const checked = checkDefinition(json);
    if ('faults' in checked) throw new Error(checked.faults.join('\n'));
    return checked.definition;
  });

function placesOf(definition: Definition): { name: string; own: AnyField }[] {
  return definition.pages.flatMap((page) =>
    page.fields.flatMap((field): { name: string; own: AnyField }[] =>
      field.kind === 'group'
        ? ['1', '7'].flatMap((id) =>
            field.fields.map((own) => ({ name: `${field.key}.${id}.${own.key}`, own })),
          )
        : [{ name: field.key, own: field }],
    ),
  );
}

/** Things typed in the fields of a form, right and wrong, and things that are not of the form. */
export function entriesFor(definition: Definition): fc.Arbitrary<Entries> {
  const one = fc.constantFrom(...placesOf(definition)).chain(({ name, own }) => {
    const fitting = examples
      .filter((example) => example.field.kind === own.kind)
      .flatMap(({ accepted = [], refused = [] }) => [...accepted, ...refused].map(({ typed }) => typed));
    const typed = fitting.length > 0 ? fc.oneof(fc.constantFrom(...fitting), anyText) : anyText;
    return typed.map((text) => typedEntries(text, name));
  });
  return fc
    .tuple(fc.array(one, { maxLength: 25 }), fc.subarray(['1', '7', '<script>', '__proto__', '1']))
    .map(([parts, items]) => Object.assign({}, ...parts, { items }) as Entries);
}

/** Everything typed as it should be, in the whole form, with two items in the group. */
export function rightEntriesFor(definition: Definition): fc.Arbitrary<Entries> {
  const right = placesOf(definition).flatMap(({ name, own }) => {
    if (own.kind === 'group') return [];
    const accepted = examples
      .filter((example) => example.field.kind === own.kind)
      .flatMap((example) => (example.accepted ?? []).map(({ typed }) => typedEntries(typed, name)))
      .filter(
        (entries) => rulesOf(own).parse(own, typedIn(entries, name), { today: exampleDay }).state === 'value',
      );
    return accepted.length > 0 ? [fc.constantFrom(...accepted)] : [];
  });
  return fc.tuple(...right).map((parts) => Object.assign({ items: ['1', '7'] }, ...parts) as Entries);
}

/** A form and things typed in it, all of them right but for what is hidden. */
export const formAndRightEntries = anyDefinition.chain((definition) =>
  rightEntriesFor(definition).map((entries) => ({ definition, entries })),
);

/** A form and things typed in it. */
export const formAndEntries = anyDefinition.chain((definition) =>
  entriesFor(definition).map((entries) => ({ definition, entries })),
);
