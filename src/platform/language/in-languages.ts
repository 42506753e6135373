import { currentLanguage } from './context.ts';

/** What another language must give: the same words under the same names. */
export type WordsLike<Words> = Words extends string
  ? string
  : Words extends (...given: infer Given) => infer Said
    ? (...given: Given) => WordsLike<Said>
    : { readonly [Name in keyof Words]: WordsLike<Words[Name]> };

type Group = Readonly<Record<string, unknown>>;

const isGroup = (words: unknown): words is Group =>
  typeof words === 'object' && words !== null && !Array.isArray(words);

/** One property of the group, read in every language once and for all; a language that lacks it speaks French. */
const wordOf = (name: string, fr: Group, en: Group): PropertyDescriptor => {
  const french = fr[name];
  const english = en[name] ?? french;
  if (isGroup(french))
    return { value: resolved(french, isGroup(english) ? english : french), enumerable: true };
  return { get: () => (currentLanguage() === 'en' ? english : french), enumerable: true };
};

const resolved = (fr: Group, en: Group): Group =>
  Object.defineProperties(
    {},
    Object.fromEntries(Object.keys(fr).map((name) => [name, wordOf(name, fr, en)])),
  );

/**
 * The words of a module, each read in the current language at the moment it is read: a group may be kept when a module
 * loads, a word may not (tests/architecture/words.test.ts). Built once; a read makes nothing.
 */
export const inLanguages = <Words extends object>(words: {
  readonly fr: Words;
  readonly en?: WordsLike<Words>;
}): Words => resolved(words.fr as Group, (words.en ?? words.fr) as Group) as Words;
