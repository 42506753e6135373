import type { HTMLAttributes } from 'preact';

/** The custom elements which islands bring to life; without JavaScript they are plain boxes. */
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'account-menu': HTMLAttributes<HTMLElement>;
      'confirm-dialog': HTMLAttributes<HTMLElement>;
      'error-summary': HTMLAttributes<HTMLElement>;
      'file-input': HTMLAttributes<HTMLElement>;
      'password-input': HTMLAttributes<HTMLElement>;
      'proof-of-work': HTMLAttributes<HTMLElement>;
      'text-counter': HTMLAttributes<HTMLElement>;
    }
  }
}
