import type { VNode } from 'preact';
import { type IconName, iconShapes } from './shapes.generated.ts';

export type { IconName } from './shapes.generated.ts';

/** Names of all icons drawn by the product, for galleries and for checks of stored names. */
export const iconNames = Object.keys(iconShapes) as IconName[];

export interface IconProps {
  name: IconName;
  /** Large icons stand alone above a title (empty states, tiles). */
  large?: boolean;
}

/** A Lucide drawing, hidden from assistive technologies: words always stand beside it. */
export function Icon({ name, large }: IconProps): VNode {
  return (
    <svg
      class={large ? 'icon icon--large' : 'icon'}
      viewBox="0 0 24 24"
      // Without the stylesheet a drawing without size would fill the window.
      width="24"
      height="24"
      // … and its lines would be filled with black.
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
      focusable="false"
      // The shapes come from a generated file of our own, never from a person.
      dangerouslySetInnerHTML={{ __html: iconShapes[name] }}
    />
  );
}

/** Tells whether a stored word (a category's icon, say) names a drawing we have. */
export function isIconName(name: string): name is IconName {
  return Object.hasOwn(iconShapes, name);
}
