/**
 * In which language, and on which clock, a page, a mail or a document is written. Pure, so that browser code may use it;
 * the server decides by `speaking` (platform/speaking).
 *
 *     messages.fr.ts   export const words = { title: 'Mes demandes' };
 *     messages.ts      export const words = inLanguages({ fr });
 */
export { languageAsked } from './asked.ts';
export {
  currentLanguage,
  currentLocale,
  currentZone,
  type Language,
  offeredLanguages,
  type Speech,
  speechFrom,
  usualSpeech,
} from './context.ts';
export { inLanguages, type WordsLike } from './in-languages.ts';
export { perLanguage } from './per-language.ts';
