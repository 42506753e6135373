/** A language the product can be read in. */
export type Language = 'fr' | 'en';

/** Languages in which every word is given, the usual one first; whoever asks for another reads the first. */
export const offeredLanguages: readonly Language[] = ['fr'];

/** How somebody is spoken to: their language, and the time zone of the authority whose dates they read. */
export interface Speech {
  readonly language: Language;
  readonly zone: string;
}

/** What is spoken when nobody in particular is: start of the program, its logs, a command. */
export const usualSpeech: Speech = { language: 'fr', zone: 'Europe/Paris' };

/** In the browser the page says its own language; this file is loaded there too, and may import nothing of the server. */
const root = (globalThis as { document?: { documentElement: { lang: string } } }).document?.documentElement;
const speechOfPage = (): Speech => (root?.lang === 'en' ? { ...usualSpeech, language: 'en' } : usualSpeech);

let listen = speechOfPage;

/** Lets the server answer from the work in hand instead; called once, by `speaking`. */
export const speechFrom = (source: () => Speech): void => {
  listen = source;
};

/** The language of the page, of the mail or of the document that is being made. */
export const currentLanguage = (): Language => listen().language;

/** The time zone on whose clock its dates are read. */
export const currentZone = (): string => listen().zone;

const locales: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' };

/** How dates and numbers are written in the current language: « fr-FR ». */
export const currentLocale = (): string => locales[currentLanguage()];
