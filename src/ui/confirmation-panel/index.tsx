import type { ComponentChildren, VNode } from 'preact';
import { Icon } from '../icon/index.tsx';

export interface ConfirmationPanelProps {
  /** « Demande transmise »: the <h1> of the page. */
  title: string;
  /** « Votre numéro de demande ». */
  numberLabel: string;
  number: string;
  /** Plain text only: links stand below the panel, where contrast and focus are sure. */
  children?: ComponentChildren;
}

/** The ticket given at the counter: what was done, and the number to keep. */
export function ConfirmationPanel({ title, numberLabel, number, children }: ConfirmationPanelProps): VNode {
  return (
    <div class="confirmation-panel">
      <div class="confirmation-words">
        <Icon name="circle-check" large />
        <h1 class="confirmation-title">{title}</h1>
        {children}
      </div>
      <p class="confirmation-stub">
        <span class="confirmation-label">{numberLabel} </span>
        <strong class="confirmation-number">{number}</strong>
      </p>
    </div>
  );
}
