import type { VNode } from 'preact';
import { Button, inputId, Notice } from '../../ui/index.ts';
import { typedIn } from '../entries.ts';
import type { RemovedItem } from '../groups.ts';
import { rulesOf } from '../kinds/rules.ts';
import { formMessages as messages } from '../messages.ts';
import type { Entries, FieldOf } from '../types.ts';

type GroupField = FieldOf<'group'>;

/** Id of what says that an item was removed, where the page goes back after removing it. */
export function removedAnchor(group: string, item: string): string {
  return inputId(`${group}.${item}.retrait`);
}

/** What tells this item from another: the first answer that was given in it. */
function firstAnswer(field: GroupField, entries: Entries, item: string): string {
  for (const own of field.fields) {
    const rules = rulesOf(own);
    const parsed = rules.parse(own, typedIn(entries, `${field.key}.${item}.${own.key}`), { today: '' });
    const [text] = parsed.state === 'value' && own.kind !== 'hidden' ? rules.show(own, parsed.value) : [];
    if (text) return text;
  }
  return '';
}

interface RemovedItemProps {
  field: GroupField;
  entries: Entries;
  removed: RemovedItem;
  /** No item may be added: this one has no room to come back. */
  full: boolean;
}

function RemovedItemView({ field, entries, removed: { id, rank }, full }: RemovedItemProps): VNode {
  const title = messages.itemTitle(field.itemLabel, rank);
  // The page opens here: what has focus is read, a region that is there from the start is not.
  return (
    <div class="form-removed" id={removedAnchor(field.key, id)} tabIndex={-1}>
      <Notice
        tone="information"
        role="status"
        title={messages.itemRemoved(title, firstAnswer(field, entries, id))}
      >
        {full ? (
          <p>{messages.noRoomToRestore}</p>
        ) : (
          <p>
            <Button
              variant="secondary"
              small
              name="_action"
              value={`restore:${field.key}:${id}`}
              hiddenText={title}
            >
              {messages.restoreItem}
            </Button>
          </p>
        )}
      </Notice>
    </div>
  );
}

/** Items that were removed, each with the button that brings it back. */
export function RemovedItems(props: Omit<RemovedItemProps, 'removed'> & { removed: RemovedItem[] }): VNode {
  const { removed, ...shared } = props;
  return (
    <>
      {removed.map((one) => (
        <RemovedItemView key={one.id} {...shared} removed={one} />
      ))}
    </>
  );
}
