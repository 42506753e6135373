/** What the views of a page share, worked out once for the page. */
import type { VNode } from 'preact';
import { type FieldPlace, isGroup, layOut } from '../layout.ts';
import type { PrefillSources } from '../prefill.ts';
import type { Definition, Entries, FieldOf, Page, Problem } from '../types.ts';
import { knownElsewhere } from './known-elsewhere.ts';
import { focusOn } from './page-focus.ts';

/** Props of a page of a form. */
export interface PageFieldsProps {
  definition: Definition;
  page: Page;
  entries: Entries;
  problems?: readonly Problem[];
  /** Which answers are compulsory is said first: of this page, of the whole form drawn on one, or by the part above. */
  announces?: 'page' | 'form' | 'nothing';
  /** Where filled values come from, by field key (`prefillEntries`). */
  sources?: PrefillSources;
  /** The question of a document, drawn by the documents module. */
  renderDocument?: (field: FieldOf<'document'>, problems: readonly Problem[]) => VNode | null;
  /** What stands above a question, by field key: why the service asks to see it again. */
  renderNote?: (field: string) => VNode | null;
}

/** The same, indexed for the fields. */
export interface PageContext {
  entries: Entries;
  sources: PrefillSources;
  renderDocument: PageFieldsProps['renderDocument'];
  renderNote: PageFieldsProps['renderNote'];
  /** Visible fields of the page by name, each with what was understood of it. */
  visible: Map<string, FieldPlace | 'group'>;
  /** Readings of other pages that this page's conditions need in the browser. */
  known: Record<string, string[]>;
  problemsOf(name: string): readonly Problem[];
}

/** Works out what the views of a page need. */
export function pageContext(props: PageFieldsProps): PageContext {
  const layout = layOut(focusOn(props.definition, props.page.key), props.entries);
  const visible: PageContext['visible'] = new Map();
  for (const place of layout.pages.find(({ page }) => page.key === props.page.key)?.places ?? []) {
    visible.set(place.name, isGroup(place) ? 'group' : place);
    if (!isGroup(place)) continue;
    for (const inside of place.items.flatMap((item) => item.places)) visible.set(inside.name, inside);
  }
  const problems = indexProblems(props.problems ?? []);
  return {
    entries: props.entries,
    sources: props.sources ?? {},
    renderDocument: props.renderDocument,
    renderNote: props.renderNote,
    visible,
    known: knownElsewhere(props.page, layout.readings),
    problemsOf: (name) => problems.get(name) ?? [],
  };
}

/** A problem of `sites.2.visit.day` belongs to that input, to `sites.2.visit`, to `sites.2` and to `sites`. */
function indexProblems(problems: readonly Problem[]): Map<string, Problem[]> {
  const index = new Map<string, Problem[]>();
  for (const problem of problems) {
    const { input } = problem;
    for (let end = input.length; end > 0; end = input.lastIndexOf('.', end - 1)) {
      const name = input.slice(0, end);
      index.set(name, [...(index.get(name) ?? []), problem]);
    }
  }
  return index;
}
