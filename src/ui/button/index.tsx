import type { ComponentChildren, VNode } from 'preact';
import { Icon, type IconName } from '../icon/index.tsx';
import { safeHref } from '../link/safe-href.ts';

/** primary: the one act of the page; secondary: beside it; quiet: looks like a link; danger: destroys something. */
export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

interface ButtonLook {
  /** A verb and its object: « Transmettre ma demande ». */
  children: ComponentChildren;
  variant?: ButtonVariant;
  /** Stands before the words. */
  icon?: IconName;
  /** Words read by screen readers only, after the visible ones: « carte-recto.jpg ». */
  hiddenText?: string;
  small?: boolean;
  id?: string;
}

export interface ButtonProps extends ButtonLook {
  type?: 'submit' | 'button';
  name?: string;
  value?: string;
  /** Id of the form to send, when the button stands outside it. */
  form?: string;
  /** Address to send the form to, instead of its own. */
  formaction?: string;
  /** Id of the ConfirmDialog to show before the form leaves (with JavaScript; otherwise the server asks on a page). */
  confirms?: string;
}

function ButtonContent({ children, icon, hiddenText }: ButtonLook): VNode {
  return (
    <>
      {icon ? <Icon name={icon} /> : null}
      <span>
        {children}
        {hiddenText ? <span class="hidden-text"> {hiddenText}</span> : null}
      </span>
    </>
  );
}

function buttonClass({ variant = 'primary', small }: ButtonLook): string {
  return `button button--${variant}${small ? ' button--small' : ''}`;
}

/** A button that sends a form (or, with `type="button"`, that an island listens to). */
export function Button(props: ButtonProps): VNode {
  return (
    <button
      class={buttonClass(props)}
      type={props.type ?? 'submit'}
      id={props.id}
      name={props.name}
      value={props.value}
      form={props.form}
      formaction={props.formaction}
      data-confirm={props.confirms}
    >
      <ButtonContent {...props} />
    </button>
  );
}

export interface ButtonLinkProps extends ButtonLook {
  href: string;
  download?: boolean;
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink(props: ButtonLinkProps): VNode {
  return (
    <a class={buttonClass(props)} href={safeHref(props.href)} id={props.id} download={props.download}>
      <ButtonContent {...props} />
    </a>
  );
}

/** Buttons side by side, the primary one first; they stack on a phone. */
export function ButtonGroup({ children }: { children: ComponentChildren }): VNode {
  return <div class="button-group">{children}</div>;
}
