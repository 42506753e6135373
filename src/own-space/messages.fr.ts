import { formatCount } from '../platform/text/index.ts';

/** Words of the page of a space; what each module shows there is in its own words. */
export const words = {
  title: 'Mon espace',
  greeting: (firstName: string) => `Bonjour ${firstName}`,
  actsFor: (organisation: string) => `Vous agissez pour ${organisation}`,
  done: {
    activation: 'Votre compte est activé.',
    creation: 'Votre organisme est créé\u00a0: vous êtes dans son espace.',
    modification: 'Les informations de votre organisme sont enregistrées.',
  },
  toDo: 'À faire',
  toDoCount: (count: number) => `${formatCount(count, 'action')} à faire`,
  nothingToDo: 'Vous n’avez rien à faire pour le moment',
  nothingToDoMore: 'Quand un service aura besoin de vous, ce sera écrit ici.',
  latest: 'Dernières demandes',
  allRequests: 'Toutes les demandes',
  noRequest: 'Pas encore de demande',
  noRequestMore: 'Vos demandes s’afficheront ici, avec ce qui se passe ensuite.',
  seeProcedures: 'Voir les démarches',
  tiles: { person: 'Tous vos espaces', organisation: 'Cet espace' },
};
