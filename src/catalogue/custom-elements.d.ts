import 'preact';

/** The custom element that an island of the catalogue brings to life; without JavaScript it is a plain box. */
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'catalogue-search': HTMLAttributes<HTMLElement>;
    }
  }
}
