/** The test's own language: the French words between two signs that nothing else holds. */
const [opening, closing] = ['⟦', '⟧'];

const isGroup = (words: unknown): words is Record<string, unknown> =>
  typeof words === 'object' && words !== null && !Array.isArray(words);

/** What a program reads beside the words: where a link leads, the anchor of a section. */
const codes = new Set(['href', 'id']);

/** The same words, each one marked, whatever gives them: a text, a list, a function, a paragraph with links. */
export const marked = (words: unknown): unknown => {
  if (typeof words === 'string') return words.trim() === '' ? words : `${opening}${words}${closing}`;
  if (typeof words === 'function') return (...given: unknown[]) => marked(words(...given));
  if (Array.isArray(words)) return words.map(marked);
  if (!isGroup(words)) return words;
  return Object.fromEntries(
    Object.entries(words).map(([name, one]) => [name, codes.has(name) ? one : marked(one)]),
  );
};

/** What stands outside the marks. */
export const unmarked = (text: string): string => {
  let depth = 0;
  let rest = '';
  for (const sign of text) {
    if (sign === opening) depth += 1;
    else if (sign === closing) depth -= 1;
    else if (depth === 0) rest += sign;
  }
  return rest;
};
