export const words = {
  title: 'Actualités',
  description: (nameOf: string): string => `Les actualités ${nameOf}.`,
  subscribe: 'S’abonner aux actualités (flux Atom)',
  older: 'Actualités plus anciennes',
  latest: 'Revenir aux plus récentes',
  none: 'Aucune actualité pour le moment',
  noneHelp: 'Les prochaines annonces de la collectivité paraîtront ici.',
  publishedOn: (date: string): string => `Publié le ${date}`,
};
