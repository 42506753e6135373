import type { VNode } from 'preact';
import { Badge } from '../badge/index.tsx';
import { Icon } from '../icon/index.tsx';
import { safeHref } from '../link/safe-href.ts';
import { messages } from '../messages.ts';
import type { AccountInfo, NavigationItem, PortalInfo, SpaceLink } from './types.ts';

/** Logo and name of the authority, leading home, with its opening hours. */
export function Identity({ portal, plain }: { portal: PortalInfo; plain?: boolean }): VNode {
  return (
    <div class="identity">
      <a class="identity-link" href={safeHref(portal.homeHref)}>
        {portal.logoUrl ? <img class="identity-logo" src={portal.logoUrl} alt="" /> : null}
        <span class="identity-words">
          <span class="identity-name">{portal.name}</span>{' '}
          {portal.tagline ? <span class="identity-tagline">{portal.tagline}</span> : null}
        </span>
      </a>
      {portal.openingHoursText && !plain ? (
        <p class="identity-hours">
          <Icon name="clock" />
          {portal.openingHoursText}
        </p>
      ) : null}
    </div>
  );
}

/** The main menu: a few words always in sight, on a phone too. */
export function Navigation({ items, label }: { items: NavigationItem[]; label: string }): VNode | null {
  if (items.length === 0) return null;
  return (
    <nav class="navigation" aria-label={label}>
      <ul class="navigation-list">
        {items.map((item) => (
          <li key={item.href}>
            <a
              class="navigation-link"
              href={safeHref(item.href)}
              aria-current={item.current ? 'page' : undefined}
            >
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function SpaceItem({ space }: { space: SpaceLink }): VNode {
  return (
    <li>
      <a class="space-link" href={safeHref(space.href)} aria-current={space.current ? 'true' : undefined}>
        <Icon name={space.icon ?? 'user'} />
        <span>{space.label}</span>
        {space.current ? <Icon name="check" /> : null}
      </a>
    </li>
  );
}

function SpaceList({ spaces }: { spaces: SpaceLink[] }): VNode {
  return (
    <ul class="space-list" aria-label={messages.spaces}>
      {spaces.map((space) => (
        <SpaceItem space={space} key={space.href} />
      ))}
    </ul>
  );
}

/** Spaces one can act in, the current one marked, and first: on a phone the others are scrolled to. */
export function SpaceSwitch({ spaces }: { spaces: SpaceLink[] }): VNode {
  const ordered = spaces.toSorted(
    (one, other) => Number(other.current ?? false) - Number(one.current ?? false),
  );
  return (
    <nav class="space-switch" aria-label={messages.spaces}>
      <SpaceList spaces={ordered} />
    </nav>
  );
}

/** Who is logged in, opening on the spaces, the profile and the way out; a native <details>, alive without JavaScript. */
export function AccountMenu({ account }: { account: AccountInfo }): VNode {
  const { name, spaces = [], links = [], logOutAction, waiting = 0 } = account;
  return (
    <account-menu class="account">
      <details class="account-menu">
        <summary class="account-summary">
          <Icon name="user" />
          <span class="account-name">{name}</span>
          <Badge count={waiting} label={messages.waiting} />
          <Icon name="chevron-down" />
        </summary>
        <div class="account-panel">
          {spaces.length > 0 ? <SpaceList spaces={spaces} /> : null}
          {links.length > 0 ? (
            <ul class="account-links">
              {links.map((link) => (
                <li key={link.href}>
                  <a class="account-link" href={safeHref(link.href)}>
                    {link.icon ? <Icon name={link.icon} /> : null}
                    {link.label}
                  </a>
                </li>
              ))}
            </ul>
          ) : null}
          <form method="post" action={logOutAction}>
            <button class="account-link" type="submit">
              <Icon name="log-out" />
              {messages.logOut}
            </button>
          </form>
        </div>
      </details>
    </account-menu>
  );
}

/** What stands at the end of the header: the account, or the way to log in. */
export function AccountCorner({
  account,
  signIn,
}: {
  account?: AccountInfo;
  signIn?: NavigationItem;
}): VNode | null {
  if (account) return <AccountMenu account={account} />;
  if (!signIn) return null;
  return (
    <a class="sign-in" href={safeHref(signIn.href)}>
      <Icon name="user" />
      {signIn.label}
    </a>
  );
}
