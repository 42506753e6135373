import type { ComponentChildren, VNode } from 'preact';

/**
 * What a colour says, always beside a word. action: something is expected of the reader (the authority's colour,
 * as on the primary button).
 */
export type Tone = 'neutral' | 'information' | 'success' | 'danger' | 'action';

export interface StatusProps {
  tone: Tone;
  /** The state in plain words: « En cours d’examen ». */
  children: ComponentChildren;
}

/** A state in plain words with a dot; the dot's shape differs with the tone, so that colour says nothing alone. */
export function Status({ tone, children }: StatusProps): VNode {
  return (
    <span class={`status status--${tone}`}>
      <span class="status-dot" aria-hidden="true" />
      {children}
    </span>
  );
}
