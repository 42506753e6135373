import type { VNode } from 'preact';
import { messages } from '../messages.ts';
import { Document, Main } from './document.tsx';
import { Footer } from './footer.tsx';
import { AccountCorner, Identity, Navigation, SpaceSwitch } from './parts.tsx';
import type { LayoutProps, NavigationLayoutProps, SpaceLink } from './types.ts';

export { documentTitle, renderDocument, renderFragment } from './document.tsx';
export type * from './types.ts';

/** Islands which a layout itself needs, added to those of the page. */
function withAccountMenu(props: NavigationLayoutProps): NavigationLayoutProps['page'] {
  const islands = props.page.islands ?? [];
  return props.account ? { ...props.page, islands: [...islands, 'account-menu'] } : props.page;
}

function Header({ portal, navigation, account, signIn }: NavigationLayoutProps): VNode {
  return (
    <header class="header">
      <div class="header-band">
        <div class="header-inner">
          <Identity portal={portal} />
          <AccountCorner account={account} signIn={signIn} />
        </div>
      </div>
      <Navigation items={navigation} label={messages.mainNavigation} />
    </header>
  );
}

/** The public pages of an authority: header with its name and hours, menu, account; footer with contact and legal pages. */
export function PortalLayout(props: NavigationLayoutProps): VNode {
  const page = withAccountMenu(props);
  return (
    <Document {...props} page={page} bodyClass="layout layout--portal">
      <Header {...props} />
      <Main page={page}>{props.children}</Main>
      <Footer portal={props.portal} items={props.footer} />
    </Document>
  );
}

export interface SpaceLayoutProps extends NavigationLayoutProps {
  /** Every space the person can act in; the current one tells for whom. In sight as soon as there is a choice. */
  spaces: SpaceLink[];
}

/** The personal pages: as the portal, with the choice of space in sight. */
export function SpaceLayout(props: SpaceLayoutProps): VNode {
  const page = withAccountMenu(props);
  return (
    <Document {...props} page={{ ...page, private: true }} bodyClass="layout layout--space">
      <Header {...props} />
      {props.spaces.length > 1 ? (
        <div class="space-bar">
          <SpaceSwitch spaces={props.spaces} />
        </div>
      ) : null}
      <Main page={page}>{props.children}</Main>
      <Footer portal={props.portal} items={props.footer} brief />
    </Document>
  );
}

/** The agents' pages: a low header, the whole width, little around. */
export function AgentLayout(props: NavigationLayoutProps): VNode {
  const page = withAccountMenu(props);
  const portal = { ...props.portal, tagline: props.portal.tagline ?? messages.agentSpace };
  return (
    <Document {...props} page={{ ...page, private: true }} bodyClass="layout layout--agent">
      <header class="header header--low">
        <div class="header-band">
          <div class="header-inner">
            <Identity portal={portal} plain />
            <Navigation items={props.navigation} label={messages.mainNavigation} />
            <AccountCorner account={props.account} signIn={props.signIn} />
          </div>
        </div>
      </header>
      <Main page={page}>{props.children}</Main>
      <Footer portal={props.portal} items={props.footer} brief />
    </Document>
  );
}

/** Nothing around but the name and the legal pages: errors, log in, links received by mail, maintenance. */
export function BareLayout(props: LayoutProps): VNode {
  return (
    <Document {...props} bodyClass="layout layout--bare">
      <header class="header">
        <div class="header-band">
          <div class="header-inner">
            <Identity portal={props.portal} plain />
          </div>
        </div>
      </header>
      <Main page={{ ...props.page, width: props.page.width ?? 'narrow' }}>{props.children}</Main>
      <Footer portal={props.portal} items={props.footer} brief />
    </Document>
  );
}
