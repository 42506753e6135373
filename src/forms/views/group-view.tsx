import { Fragment, type VNode } from 'preact';
import { Button, FieldError, Hint, inputId } from '../../ui/index.ts';
import { fewestItems, itemsOf, removedItems } from '../groups.ts';
import { formMessages as messages } from '../messages.ts';
import type { FieldOf } from '../types.ts';
import { FieldView } from './field-view.tsx';
import type { PageContext } from './page-context.ts';
import { RemovedItems } from './removed-items.tsx';

interface GroupViewProps {
  field: FieldOf<'group'>;
  context: PageContext;
}

interface ItemViewProps extends GroupViewProps {
  id: string;
  rank: number;
  hidden: boolean;
  removable: boolean;
}

/** Id of the fieldset of an item, where the page goes back after adding it. */
export function itemAnchor(group: string, item: string): string {
  return inputId(`${group}.${item}`);
}

function ItemView({ field, context, id, rank, hidden, removable }: ItemViewProps): VNode {
  const title = messages.itemTitle(field.itemLabel, rank);
  const item = { prefix: `${field.key}.${id}`, title };
  return (
    <fieldset
      class="fieldset field fieldset--group form-item"
      id={itemAnchor(field.key, id)}
      tabIndex={-1}
      disabled={hidden}
    >
      <legend class="field-label">{title}</legend>
      <div class="form-item-fields">
        {field.fields.map((own) => (
          <FieldView key={own.key} field={own} context={context} item={item} disabled={hidden} />
        ))}
      </div>
      {removable ? (
        <Button variant="quiet" small name="_action" value={`remove:${field.key}:${id}`} hiddenText={title}>
          {messages.removeItem}
        </Button>
      ) : null}
    </fieldset>
  );
}

function AddButton({ field, count }: { field: FieldOf<'group'>; count: number }): VNode {
  if (count >= field.maximum) return <p class="form-group-limit">{messages.noMoreItem(field.maximum)}</p>;
  return (
    <p class="form-group-add">
      <Button variant="secondary" icon="plus" name="_action" value={`add:${field.key}`}>
        {field.addLabel ?? messages.addItem(field.itemLabel)}
      </Button>
      <span class="form-group-limit">{messages.itemLimit(count, field.maximum)}</span>
    </p>
  );
}

/** The items in order; where one was removed, what says so and brings it back. */
function Items({
  field,
  context,
  items,
  hidden,
}: GroupViewProps & { items: string[]; hidden: boolean }): VNode {
  const removed = removedItems(context.entries, field.key);
  const shared = { field, entries: context.entries, full: items.length >= field.maximum };
  return (
    <>
      {items.map((item, index) => (
        <Fragment key={item}>
          <RemovedItems {...shared} removed={removed.filter(({ rank }) => rank === index + 1)} />
          <ItemView
            field={field}
            context={context}
            id={item}
            rank={index + 1}
            hidden={hidden}
            removable={items.length > fewestItems(field)}
          />
        </Fragment>
      ))}
      <RemovedItems {...shared} removed={removed.filter(({ rank }) => rank > items.length)} />
    </>
  );
}

/** A repeatable group: one numbered fieldset per item, buttons that post the page to add or remove one. */
export function GroupView({ field, context }: GroupViewProps): VNode {
  const hidden = field.when !== undefined && !context.visible.has(field.key);
  const items = itemsOf(field, context.entries);
  const id = inputId(field.key);
  const own = context.problemsOf(field.key).find((problem) => problem.input === field.key);
  return (
    <div
      class="form-field"
      data-field={field.key}
      data-when={field.when && JSON.stringify(field.when)}
      hidden={hidden}
    >
      {context.renderNote?.(field.key)}
      <section class="form-group" id={id} tabIndex={-1} aria-labelledby={`${id}-title`}>
        <h2 class="form-title" id={`${id}-title`}>
          {field.label}
        </h2>
        <Hint id={id}>{field.hint}</Hint>
        <FieldError id={id} error={own?.message} />
        <input type="hidden" name={field.key} value={items.join(' ')} disabled={hidden} data-items />
        <Items field={field} context={context} items={items} hidden={hidden} />
        <AddButton field={field} count={items.length} />
      </section>
    </div>
  );
}
