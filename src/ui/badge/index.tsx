import type { VNode } from 'preact';

export interface BadgeProps {
  count: number;
  /** What is counted, read by screen readers only: « messages non lus ». */
  label: string;
}

/** A number which waits for somebody; nothing at zero. */
export function Badge({ count, label }: BadgeProps): VNode | null {
  if (count <= 0) return null;
  return (
    <span class="badge">
      {count}
      <span class="hidden-text"> {label}</span>
    </span>
  );
}
