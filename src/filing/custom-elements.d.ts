import type { HTMLAttributes } from 'preact';

/** Brought to life by islands/: plain boxes without JavaScript. */
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'draft-autosave': HTMLAttributes<HTMLElement>;
      'draft-upload': HTMLAttributes<HTMLElement>;
      'fresh-page': HTMLAttributes<HTMLElement>;
    }
  }
}
