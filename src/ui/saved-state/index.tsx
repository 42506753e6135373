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
      {/* Both: the island that saves shows one or the other, and cannot draw. */}
      <span hidden={failed}>
        <Icon name="check" />
      </span>
      <span hidden={!failed}>
        <Icon name="circle-alert" />
      </span>
      <span id={id} role="status">
        {text}
      </span>
    </div>
  );
}
