import type { ComponentChildren, VNode } from 'preact';
import { Icon } from '../icon/index.tsx';
import { messages } from '../messages.ts';
import { safeHref } from './safe-href.ts';

export { safeHref } from './safe-href.ts';

export interface LinkProps {
  /** https, mailto, tel or relative; any other address leaves plain text. */
  href: string;
  children: ComponentChildren;
  /** Words read by screen readers only, to make « Modifier » unique: « votre date de naissance ». */
  hiddenText?: string;
  /** Opens another tab and says so. Keep it for help beside a form that must not be lost. */
  newWindow?: boolean;
  /** Tells the browser that the address gives a file to keep. */
  download?: boolean;
  /** The link is where the person already is. */
  current?: boolean;
  /** Quiet links are underlined on hover only: navigation, titles of rows. */
  quiet?: boolean;
  id?: string;
}

/** A link that refuses dangerous addresses and says when it opens another tab. */
export function Link(props: LinkProps): VNode {
  const href = safeHref(props.href);
  const label = (
    <>
      {props.children}
      {props.hiddenText ? <span class="hidden-text"> {props.hiddenText}</span> : null}
    </>
  );
  if (href === undefined) return <span>{label}</span>;
  return (
    <a
      class={props.quiet ? 'link link--quiet' : 'link'}
      href={href}
      id={props.id}
      aria-current={props.current ? 'page' : undefined}
      download={props.download}
      target={props.newWindow ? '_blank' : undefined}
      rel={props.newWindow ? 'noopener' : undefined}
    >
      {label}
      {props.newWindow ? (
        <>
          <span class="hidden-text"> {messages.newWindow}</span>
          <Icon name="external-link" />
        </>
      ) : null}
    </a>
  );
}
