import { formatCount } from '../../../platform/text/index.ts';

export const words = {
  title: 'Trouvez votre guichet en ligne',
  lead: 'Les démarches de votre commune, de votre intercommunalité et de votre département.',
  description:
    'Trouvez le guichet en ligne de votre commune, de votre intercommunalité ou de votre département.',
  search: 'Nom ou code postal de votre commune',
  hint: 'Par exemple\u00a0: Dijon ou 21000',
  list: 'Guichets ouverts',
  found: (count: number, query: string): string =>
    `${formatCount(count, 'guichet')} pour «\u00a0${query}\u00a0»`,
  kinds: {
    commune: 'Commune',
    intercommunality: 'Intercommunalité',
    department: 'Département',
  },
  none: 'Aucun guichet ne correspond',
  noneHelp: 'Vérifiez le nom ou le code postal, ou parcourez tous les guichets.',
  noneOpen: 'Aucun guichet n’est encore ouvert',
  noneOpenHelp: 'Les collectivités qui utilisent ce service apparaîtront ici.',
  all: 'Voir tous les guichets',
};
