import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

const validator = new HtmlValidate(new FileSystemConfigLoader());

/** A piece of page has no doctype, and its headings follow those of the page it will stand in. */
const pieceRules = { 'missing-doctype': 'off', 'heading-level': 'off' } as const;

/** What the rules of `.htmlvalidate.json` find wrong in a page, or in a piece of page. */
export async function htmlFaults(html: string, what: 'page' | 'piece' = 'page'): Promise<string[]> {
  const rules = what === 'piece' ? pieceRules : {};
  const report = await validator.validateString(html, 'page.html', { rules });
  return report.results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}

/** The attributes of the first tag of a rendered component that matches, `undefined` when there is none. */
export function attributesOf(node: VNode, tag: string, having = ''): Record<string, string> | undefined {
  const tags = renderToString(node).match(new RegExp(`<${tag}(?: (?:"[^"]*"|[^">])*)?>`, 'g')) ?? [];
  const found = tags.find((text) => text.includes(having));
  if (!found) return undefined;
  const pairs = [...found.matchAll(/ ([a-z-]+)(?:="([^"]*)")?/g)];
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, value]));
}
