import type { HTMLAttributes } from 'preact';

/** Brought to life by islands/inbox-keys.island.ts; hidden without JavaScript, since its keys would do nothing. */
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'inbox-keys': HTMLAttributes<HTMLElement>;
    }
  }
}
