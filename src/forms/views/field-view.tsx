import type { VNode } from 'preact';
import { rulesOf, type SimpleField } from '../kinds/rules.ts';
import { viewOf } from '../kinds/views.ts';
import { formMessages } from '../messages.ts';
import type { PageContext } from './page-context.ts';

/** The item a field belongs to. */
export interface ItemOfField {
  /** `sites.2` */
  prefix: string;
  /** « Site de plantation 2 » */
  title: string;
}

export interface FieldViewProps {
  field: SimpleField;
  context: PageContext;
  item?: ItemOfField;
  /** An ancestor is hidden. */
  disabled?: boolean;
}

/** One question of a page: shown, or written hidden when its condition does not hold (the browser may show it). */
export function FieldView({ field, context, item, disabled = false }: FieldViewProps): VNode | null {
  const name = item ? `${item.prefix}.${field.key}` : field.key;
  // Inside a hidden group nothing is laid out: only what has a condition of its own hides by itself.
  const hidden = field.when !== undefined && !context.visible.has(name);
  const content = question({ field, context, item, disabled: disabled || hidden }, name);
  if (!content) return null;
  return (
    <div
      class="form-field"
      data-field={name}
      data-when={field.when && JSON.stringify(field.when)}
      data-item={item?.prefix}
      hidden={hidden}
    >
      {item ? null : context.renderNote?.(field.key)}
      {content}
      {/* Boxes left unticked are absent from a post: this tells that they were there. */}
      {rulesOf(field).ticked ? (
        <input type="hidden" name={`_shown.${name}`} value="1" disabled={disabled || hidden} />
      ) : null}
    </div>
  );
}

function question({ field, context, item, disabled }: FieldViewProps, name: string): VNode | null {
  const problems = context.problemsOf(name);
  if (field.kind === 'document') return context.renderDocument?.(field, problems) ?? null;
  const View = viewOf(field);
  if (!View) return null;
  const place = context.visible.get(name);
  const origin = item ? undefined : context.sources[field.key];
  const parsed = place !== undefined && place !== 'group' ? place.parsed : undefined;
  const [result] =
    field.kind === 'calculated' && parsed?.state === 'value' ? rulesOf(field).show(field, parsed.value) : [];
  return (
    <View
      field={field}
      name={name}
      entries={context.entries}
      problems={problems}
      source={origin && formMessages.from[origin]}
      disabled={disabled}
      labelSuffix={item ? <span class="hidden-text"> ({item.title})</span> : undefined}
      result={result}
    />
  );
}
