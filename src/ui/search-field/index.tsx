import type { ComponentChildren, VNode } from 'preact';
import { Icon } from '../icon/index.tsx';
import { safeHref } from '../link/safe-href.ts';
import { messages } from '../messages.ts';

export interface SearchFieldProps {
  id: string;
  /** Name of the parameter in the address. */
  name: string;
  label: ComponentChildren;
  /** The label is heard, not seen, when a title just above already says it. */
  labelHidden?: boolean;
  value?: string;
  /** Address of the results; a plain GET form, so it works without JavaScript. */
  action: string;
  /** Below the label: an example of what can be typed. */
  hint?: string;
  /** Words of the button. */
  buttonLabel?: string;
  large?: boolean;
  /** Other parameters to keep: the filter in force. */
  hidden?: Record<string, string>;
}

/** A search by words. */
export function SearchField(props: SearchFieldProps): VNode {
  const { id, name, label, labelHidden, value, action, hint, hidden = {} } = props;
  return (
    <search>
      <form class={props.large ? 'search search--large' : 'search'} method="get" action={safeHref(action)}>
        {Object.entries(hidden).map(([key, text]) => (
          <input type="hidden" name={key} value={text} key={key} />
        ))}
        <label class={labelHidden ? 'hidden-text' : 'field-label'} for={id}>
          {label}
        </label>
        <div class="search-row">
          <input
            class="input search-input"
            type="search"
            id={id}
            name={name}
            value={value}
            autocomplete="off"
            aria-describedby={hint ? `${id}-hint` : undefined}
          />
          <button class="button button--primary search-button" type="submit">
            <Icon name="search" />
            <span>{props.buttonLabel ?? messages.search}</span>
          </button>
        </div>
        {hint ? (
          <p class="search-hint" id={`${id}-hint`}>
            {hint}
          </p>
        ) : null}
      </form>
    </search>
  );
}
