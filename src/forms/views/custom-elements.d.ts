import type { HTMLAttributes } from 'preact';

/** Brought to life by islands/conditions.island.ts; a plain box without JavaScript. */
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'form-conditions': HTMLAttributes<HTMLElement>;
    }
  }
}
