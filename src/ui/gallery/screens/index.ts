import type { VNode } from 'preact';
import type { GallerySite } from '../site.ts';
import { agentFile } from './agent-file.tsx';
import { agentInbox } from './agent-inbox.tsx';
import { notFound, signIn } from './bare.tsx';
import { catalogue, catalogueEmpty } from './catalogue.tsx';
import { form, formWithProblems } from './form.tsx';
import { home, homeWithoutBanner } from './home.tsx';
import { procedure } from './procedure.tsx';
import { messages, request } from './request.tsx';
import { confirmation, summary } from './sending.tsx';
import { space, spaceEmpty } from './space.tsx';

export interface Screen {
  /** Last part of its address. */
  name: string;
  title: string;
  render: (site: GallerySite) => VNode;
}

/** Whole pages with believable content: the layouts' examples, and what the product should look like. */
export const screens: Screen[] = [
  { name: 'accueil', title: 'Accueil d’un département', render: home },
  { name: 'accueil-commune', title: 'Accueil d’une commune sans bannière', render: homeWithoutBanner },
  { name: 'catalogue', title: 'Catalogue', render: catalogue },
  { name: 'catalogue-vide', title: 'Catalogue sans résultat', render: catalogueEmpty },
  { name: 'fiche', title: 'Fiche d’une démarche', render: procedure },
  { name: 'formulaire', title: 'Page de formulaire', render: form },
  { name: 'formulaire-erreurs', title: 'Page de formulaire refusée', render: formWithProblems },
  { name: 'recapitulatif', title: 'Récapitulatif', render: summary },
  { name: 'confirmation', title: 'Confirmation', render: confirmation },
  { name: 'espace', title: 'Espace d’un organisme', render: space },
  { name: 'espace-vide', title: 'Espace le premier jour', render: spaceEmpty },
  { name: 'demande', title: 'Demande à compléter', render: request },
  { name: 'messages', title: 'Messages d’une demande', render: messages },
  { name: 'agent-liste', title: 'Liste d’un agent', render: agentInbox },
  { name: 'agent-dossier', title: 'Dossier vu par l’agent', render: agentFile },
  { name: 'connexion', title: 'Connexion', render: signIn },
  { name: 'introuvable', title: 'Page introuvable', render: notFound },
];
