/** What the view of a kind is given, and how it becomes the props of the design system's controls. */
import type { ComponentChildren, VNode } from 'preact';
import { inputId } from '../../ui/index.ts';
import { entryList, entryText } from '../entries.ts';
import type { AnyField, Entries, FieldOf, Kind, Problem } from '../types.ts';

/** Props of every kind's view. */
export interface KindViewProps<F extends AnyField> {
  field: F;
  /** Name of the input, or what the names of the inputs begin with. */
  name: string;
  entries: Entries;
  /** Problems of this field only. */
  problems: readonly Problem[];
  /** « Repris de votre compte ». */
  source?: string | undefined;
  /** The field is hidden for now: it is written in the page, but neither reached nor sent. */
  disabled?: boolean | undefined;
  /** Read after the label by screen readers: the item the question belongs to. */
  labelSuffix?: ComponentChildren;
  /** Result of a calculated field. */
  result?: string | undefined;
}

/** A view of one kind. */
export type KindView<K extends Kind> = (props: KindViewProps<FieldOf<K>>) => VNode | null;

/** Props of the control of a part: `''` for the field itself, `.postcode` for a part of it. */
export function partProps(props: KindViewProps<AnyField>, suffix: string, label?: string) {
  const name = props.name + suffix;
  return {
    id: inputId(name),
    name,
    label: label ?? props.field.label ?? '',
    value: entryText(props.entries, name),
    error: props.problems.find((problem) => problem.input === name)?.message,
    required: isRequired(props.field),
    disabled: props.disabled,
  };
}

function isRequired(field: AnyField): boolean {
  return 'required' in field && field.required;
}

/** Props of the whole question, for a kind that has a single input or puts several under one legend. */
export function questionProps(props: KindViewProps<AnyField>) {
  const { field, name, problems, source, disabled } = props;
  return {
    id: inputId(name),
    name,
    label: labelOf(props),
    hint: 'hint' in field ? field.hint : undefined,
    error: problems[0]?.message,
    required: isRequired(field),
    optional: 'required' in field && !field.required,
    note: source,
    disabled,
  };
}

/** Props of a question that has one input. */
export function singleProps(props: KindViewProps<AnyField>) {
  const { field, name, entries } = props;
  return {
    ...questionProps(props),
    value: entryText(entries, name),
    autocomplete: 'autocomplete' in field ? field.autocomplete : undefined,
  };
}

/** Values ticked in a question that may have several. */
export function tickedValues({ entries, name }: KindViewProps<AnyField>): string[] {
  return entryList(entries, name);
}

function labelOf({ field, labelSuffix }: KindViewProps<AnyField>): ComponentChildren {
  return labelSuffix === undefined ? (field.label ?? '') : [field.label, labelSuffix];
}
