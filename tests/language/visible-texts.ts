const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const decode = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_whole, name: string) => entities[name] ?? '');

/** Attributes that somebody reads or hears. */
const spoken = /\s(?:title|alt|placeholder|label|aria-label|aria-description)="([^"]*)"/g;
/** What an island will show. A code, an address or JSON has no space; words have one, sooner or later. */
const handed = /\sdata-[a-z-]+="([^"{]* [^"]*)"/g;
/** Parts of a page that nobody reads. */
const silent = /<(script|style|svg)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g;

const attributesOf = (html: string): string[] =>
  [...html.matchAll(/<[a-z][^>]*>/gi)].flatMap(([tag]) => [
    ...[...tag.matchAll(spoken), ...tag.matchAll(handed)].map((match) => match[1] ?? ''),
    ...(/^<meta name="description"/.test(tag) ? [/content="([^"]*)"/.exec(tag)?.[1] ?? ''] : []),
  ]);

/** Every piece of text that a page or a mail shows or says, in order. */
export const visibleTexts = (page: string): string[] => {
  const html = page.replace(silent, '');
  return [...html.split(/<[^>]*>/), ...attributesOf(html)].map((text) => decode(text).trim()).filter(Boolean);
};
