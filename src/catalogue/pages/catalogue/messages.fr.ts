import { formatCount } from '../../../platform/text/index.ts';

export const words = {
  title: 'Toutes les démarches',
  titleOf: (category: string): string => `Démarches\u00a0: ${category}`,
  titleFor: (query: string): string => `«\u00a0${query}\u00a0» dans les démarches`,
  description: (nameOf: string): string => `Les démarches en ligne ${nameOf}\u00a0: recherche et thèmes.`,
  search: 'Rechercher une démarche',
  hint: 'Un ou deux mots suffisent, avec ou sans accents.',
  filters: 'Filtrer par thème',
  theme: (current: string): string => `Filtrer par thème\u00a0: ${current}`,
  all: 'Tous',
  count: (count: number): string => formatCount(count, 'démarche'),
  countFor: (count: number, query: string): string =>
    `${formatCount(count, 'démarche')} pour «\u00a0${query}\u00a0»`,
  results: 'Démarches trouvées',
  none: (query: string): string => `Aucune démarche pour «\u00a0${query}\u00a0»`,
  noneHelp:
    'Essayez un seul mot, ou un mot voisin\u00a0: «\u00a0acte\u00a0» plutôt que «\u00a0document de naissance\u00a0».',
  noneInCategory: 'Aucune démarche dans ce thème',
  empty: 'Aucune démarche en ligne pour le moment',
  emptyHelp: 'Les démarches se font sur place ou par courrier. Nous vous aidons par téléphone.',
  seeAll: 'Voir toutes les démarches',
  askUs: 'Vous ne trouvez pas votre démarche\u00a0?',
  contact: 'Demandez-nous',
  askUsAfter: ', sur place, par téléphone ou par courriel.',
};
