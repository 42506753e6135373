import type { VNode } from 'preact';
import { safeHref } from '../link/safe-href.ts';
import { messages } from '../messages.ts';
import type { NavigationItem, PortalInfo } from './types.ts';

function Links({ items, className }: { items: NavigationItem[]; className: string }): VNode {
  return (
    <ul class={className}>
      {items.map((item) => (
        <li key={item.href}>
          <a href={safeHref(item.href)} aria-current={item.current ? 'page' : undefined}>
            {item.label}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Contact({ portal }: { portal: PortalInfo }): VNode {
  const { name, address = [], phone, email } = portal;
  return (
    <address class="footer-contact">
      <strong>{name} </strong>
      {address.map((line) => (
        <span key={line}>{line} </span>
      ))}
      {phone ? <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone.replaceAll(' ', '\u00a0')}</a> : null}{' '}
      {email ? <a href={`mailto:${email}`}>{email}</a> : null}
    </address>
  );
}

interface FooterProps {
  portal: PortalInfo;
  items: NavigationItem[];
  /** Legal links only. */
  brief?: boolean;
}

/** The authority's contact, its other sites, and the legal pages every public site must show. */
export function Footer({ portal, items, brief }: FooterProps): VNode | null {
  const { links = [] } = portal;
  if (brief && items.length === 0) return null;
  return (
    <footer class={brief ? 'footer footer--brief' : 'footer'}>
      <div class="footer-inner">
        {brief ? null : (
          <div class="footer-top">
            <Contact portal={portal} />
            {links.length > 0 ? <Links items={links} className="footer-links" /> : null}
          </div>
        )}
        {items.length > 0 ? (
          <nav aria-label={messages.footerNavigation}>
            <Links items={items} className="footer-legal" />
          </nav>
        ) : null}
      </div>
    </footer>
  );
}
