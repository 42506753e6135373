import type { VNode } from 'preact';
import { Checkbox, Details, FilterList } from '../../../ui/index.ts';
import { words } from '../../messages.ts';
import { countOf, type InboxView, inboxViews, isDoneView } from '../../rules.ts';
import { addressOf, looksEverywhere } from './address.ts';
import type { InboxProps } from './props.ts';

const { inbox } = words;

const itemsOf = (views: readonly InboxView[], { question, counters, link }: InboxProps) =>
  views.map((view) => ({
    href: link(addressOf({ view, sort: question.sort, query: '' })),
    label: inbox.views[view],
    count: countOf(view, counters),
    current: view === question.view && !looksEverywhere(question),
  }));

/** What the keys do, shown once they work. */
const Keys = (): VNode => (
  <inbox-keys class="inbox-keys" hidden>
    <Checkbox id="raccourcis" name="raccourcis" label={inbox.keys.label} checked />
    <ul class="inbox-keys-list">
      <li>
        <kbd>j</kbd> {inbox.keys.next}
      </li>
      <li>
        <kbd>k</kbd> {inbox.keys.previous}
      </li>
      <li>
        <kbd>{inbox.keys.enter}</kbd> {inbox.keys.open}
      </li>
      <li>
        <kbd>/</kbd> {inbox.keys.search}
      </li>
    </ul>
  </inbox-keys>
);

/** The saved lists with their counts; those of closed requests fold away. */
export const InboxFilters = (props: InboxProps): VNode => (
  <>
    <FilterList
      label={inbox.filters}
      vertical
      items={itemsOf(
        inboxViews.filter((view) => !isDoneView(view)),
        props,
      )}
    />
    <Details summary={inbox.views.done} open={isDoneView(props.question.view)}>
      <FilterList label={inbox.doneFilters} vertical items={itemsOf(inboxViews.filter(isDoneView), props)} />
    </Details>
    <Keys />
  </>
);
