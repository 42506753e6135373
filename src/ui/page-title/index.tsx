import type { ComponentChildren, VNode } from 'preact';

export interface PageTitleProps {
  children: ComponentChildren;
  /** Above the title, part of it when read aloud: the name of the section or of the démarche. */
  caption?: ComponentChildren;
  /** One or two sentences below. */
  lead?: ComponentChildren;
  /** Beside the title: a Status, a button. */
  aside?: ComponentChildren;
}

/** The <h1> of a page. */
export function PageTitle({ children, caption, lead, aside }: PageTitleProps): VNode {
  return (
    <div class="page-title">
      <div class="page-title-row">
        <h1>
          {caption ? (
            <span class="page-caption">
              {caption}
              {/* Two lines for the eye: heard, the title would be the end of the caption. */}
              <span class="hidden-text">{'\u00a0: '}</span>
            </span>
          ) : null}
          {children}
        </h1>
        {aside ? <div class="page-aside">{aside}</div> : null}
      </div>
      {lead ? <p class="lead">{lead}</p> : null}
    </div>
  );
}
