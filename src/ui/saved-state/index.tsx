import type { VNode } from 'preact';
import { Icon } from '../icon/index.tsx';

export interface SavedStateProps {
  /** « Enregistré à 14 h 05 ». */
  text: string;
  /** Lets the island which saves find the words to change: it sets the text of `#<id>`, nothing else moves. */
  id?: string;
  /** Not saved: the words say what is safe and what to do. */
  failed?: boolean;
}

/** Whether what was typed is safe. Its place is kept and it never blinks. */
export function SavedState({ text, id = 'saved-state', failed }: SavedStateProps): VNode {
  return (
    <div class={failed ? 'saved-state saved-state--failed' : 'saved-state'}>
      <Icon name={failed ? 'circle-alert' : 'check'} />
      <span id={id} role="status">
        {text}
      </span>
    </div>
  );
}
