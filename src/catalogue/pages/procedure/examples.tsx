import { type PageExample, stranger } from '../../../frame/testing.ts';
import { catalogueEntry } from '../../menu-entries.ts';
import type { Procedure } from '../../repository.ts';
import { ProcedurePage } from './view.tsx';

const { id, name } = stranger.portal;

const flowers: Procedure = {
  id: '018f0000-0000-7000-8000-000000000010',
  authority: { id, slug: 'viorne', host: null, name },
  slug: 'villes-et-villages-fleuris',
  name: 'Palmarès des Villes et Villages fleuris',
  summary: 'Inscrire votre commune au palmarès départemental.',
  kind: 'form',
  externalUrl: null,
  requiresAccount: true,
  holder: 'organisation',
  minutes: 15,
  content: {
    purpose: ['Le palmarès distingue les communes qui fleurissent leurs rues et soignent leur cadre de vie.'],
    audience: ['Les communes du département.'],
    documents: [
      { name: 'Photos des réalisations', detail: 'Quatre au plus, prises dans l’année.', required: true },
      { name: 'Plan de la commune', required: false },
    ],
    steps: ['Le service vérifie votre dossier.', 'Le jury passe en juillet.'],
    duration: 'Deux mois',
    cost: 'Gratuit',
  },
  opensOn: null,
  closesOn: '2026-12-15',
  formVersion: '018f0000-0000-7000-8000-000000000011',
  team: {
    id: '018f0000-0000-7000-8000-000000000012',
    name: 'Service de l’environnement',
    email: 'environnement@viorne.example',
    phone: '04 00 00 12 34',
    address: '2 cours Sauvaire, 13990 Plassans',
  },
  category: { slug: 'environnement', name: 'Environnement', icon: 'leaf' },
};

const showing = (name: string, procedure: Procedure): PageExample => ({
  name,
  visit: stranger,
  page: {
    title: procedure.name,
    description: procedure.summary,
    current: catalogueEntry,
    children: <ProcedurePage visit={stranger} procedure={procedure} today="2026-11-03" />,
  },
});

export const examples: PageExample[] = [
  showing('procedure', flowers),
  showing('procedure-over', { ...flowers, closesOn: '2026-10-31' }),
];
