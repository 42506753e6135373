import type { ComponentChildren, VNode } from 'preact';
import { Icon, type IconName } from '../icon/index.tsx';

export interface NoticeProps {
  tone: 'information' | 'success' | 'danger';
  title?: ComponentChildren;
  children?: ComponentChildren;
  icon?: IconName;
  /** status: something has just happened (success, information); alert: something has just gone wrong. None when the notice is part of the page. */
  role?: 'status' | 'alert';
  id?: string;
}

const icons: Record<NoticeProps['tone'], IconName> = {
  information: 'info',
  success: 'circle-check',
  danger: 'circle-alert',
};

/** A short message with an icon and a word, never colour alone. */
export function Notice({ tone, title, children, icon, role, id }: NoticeProps): VNode {
  return (
    <div class={`notice notice--${tone}`} role={role} id={id}>
      <Icon name={icon ?? icons[tone]} />
      <div class="notice-body">
        {title ? <p class="notice-title">{title}</p> : null}
        {children}
      </div>
    </div>
  );
}

export interface CalloutProps {
  title: string;
  children: ComponentChildren;
  icon?: IconName;
  id?: string;
}

/** A framed call to act — a complement asked, a payment due — the one thing to see in the page. */
export function Callout({ title, children, icon = 'circle-alert', id = 'a-faire' }: CalloutProps): VNode {
  return (
    <section class="callout" aria-labelledby={`${id}-title`} id={id}>
      <h2 class="callout-title" id={`${id}-title`}>
        <Icon name={icon} />
        <span>{title}</span>
      </h2>
      {children}
    </section>
  );
}
