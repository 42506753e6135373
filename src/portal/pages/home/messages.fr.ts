export const words = {
  title: 'Vos démarches en ligne',
  description: (nameOf: string): string =>
    `Le guichet en ligne ${nameOf}\u00a0: démarches, actualités, contact.`,
  question: 'Que souhaitez-vous faire\u00a0?',
  search: 'Rechercher une démarche',
  hint: (themes: readonly string[]): string =>
    `Par exemple\u00a0: ${themes.map((theme) => theme.toLocaleLowerCase('fr')).join(', ')}`,
  popular: 'Les démarches les plus demandées',
  all: 'Toutes les démarches',
  categories: 'Par thème',
  news: 'Actualités',
  allNews: 'Toutes les actualités',
  contact: 'Nous joindre',
  nothingYet: 'Aucune démarche en ligne pour le moment',
  nothingYetHelp: 'Les démarches se font sur place ou par courrier. Nous vous aidons par téléphone.',
};
