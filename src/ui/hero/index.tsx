import type { ComponentChildren, VNode } from 'preact';

export interface HeroProps {
  /** The one big question, <h1> of the page. */
  title: string;
  lead?: string;
  /** A SearchField, most often. */
  children?: ComponentChildren;
  /** Picture of the place, its colours kept: the question stands before it on a panel. */
  bannerUrl?: string;
}

/** The head of a portal's home, edge to edge. Must be a direct child of a layout. */
export function Hero({ title, lead, children, bannerUrl }: HeroProps): VNode {
  return (
    <div class={bannerUrl ? 'hero hero--banner' : 'hero'}>
      {bannerUrl ? <img class="hero-banner" src={bannerUrl} alt="" fetchpriority="high" /> : null}
      <div class="hero-body">
        <h1 class="hero-title">{title}</h1>
        {lead ? <p class="hero-lead">{lead}</p> : null}
        {children}
      </div>
    </div>
  );
}
