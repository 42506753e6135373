import type { ComponentChildren, VNode } from 'preact';

export interface ColumnsProps {
  children: ComponentChildren;
  /** The narrow column. */
  side: ComponentChildren;
  /** Names the narrow column for those who jump between regions. */
  sideLabel: string;
  /** Where the narrow column stands on a wide screen; on a phone `end` comes after, `start` before. */
  sideAt?: 'start' | 'end';
  /** The narrow column stays in sight while the other scrolls. */
  sticky?: boolean;
}

/** Two columns, where comparison helps: fiche and contact, agent's file and actions. */
export function Columns({ children, side, sideLabel, sideAt = 'end', sticky }: ColumnsProps): VNode {
  const aside = (
    <aside class={sticky ? 'columns-side columns-side--sticky' : 'columns-side'} aria-label={sideLabel}>
      {side}
    </aside>
  );
  return (
    <div class={`columns columns--${sideAt}`}>
      {sideAt === 'start' ? aside : null}
      <div class="columns-main">{children}</div>
      {sideAt === 'end' ? aside : null}
    </div>
  );
}

export interface SectionProps {
  title: string;
  children: ComponentChildren;
  id?: string;
  headingLevel?: 2 | 3;
  /** Beside the title: « Toutes les démarches ». */
  action?: ComponentChildren;
}

/** A titled part of a page. */
export function Section({ title, children, id, headingLevel = 2, action }: SectionProps): VNode {
  const Heading = `h${headingLevel}` as const;
  return (
    <section class="section" id={id}>
      <div class="section-head">
        <Heading>{title}</Heading>
        {action}
      </div>
      {children}
    </section>
  );
}

/** A sheet of paper on the ground of the page: what is to be filled or read with attention. */
export function Sheet({ children, label }: { children: ComponentChildren; label?: string }): VNode {
  return label ? (
    <section class="sheet" aria-label={label}>
      {children}
    </section>
  ) : (
    <div class="sheet">{children}</div>
  );
}

/** Long text written by an authority, already cleaned HTML turned to nodes, or our own paragraphs. */
export function Prose({ children }: { children: ComponentChildren }): VNode {
  return <div class="prose">{children}</div>;
}
