import type { VNode } from 'preact';

/** One use of a component, believable: it is shown in the gallery and feeds every test. */
export interface Example {
  title: string;
  node: VNode;
}
