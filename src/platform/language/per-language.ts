import { currentLanguage, type Language } from './context.ts';

/** What is long to make from words (a form of ours), made once for each language in which it is asked for. */
export const perLanguage = <Made>(make: () => Made): (() => Made) => {
  const made = new Map<Language, Made>();
  return () => {
    const language = currentLanguage();
    const known = made.get(language);
    if (known !== undefined) return known;
    const one = make();
    made.set(language, one);
    return one;
  };
};
