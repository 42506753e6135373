import { type PageExample, stranger, strangerToPlainPortal } from '../../../frame/testing.ts';
import type { HomeContents } from '../../repository.ts';
import { words } from './messages.ts';
import { Home } from './view.tsx';

const authority = { id: stranger.portal.id, slug: 'viorne', host: null, name: stranger.portal.name };

const contents: HomeContents = {
  popular: [
    [
      'villes-et-villages-fleuris',
      'Villes et Villages fleuris',
      'Inscrire votre commune au palmarès',
      'flower-2',
    ],
    ['transport-scolaire', 'Transport scolaire', 'Demander ou renouveler une carte', 'bus'],
    [
      'bourse-au-college',
      'Bourse au collège',
      'Aide départementale, sous conditions de revenus',
      'graduation-cap',
    ],
    ['aide-a-domicile', 'Aide à domicile', 'Allocation personnalisée d’autonomie', 'house'],
    ['arbre-dangereux', 'Arbre dangereux', 'Signaler un arbre au bord d’une route départementale', 'leaf'],
    [
      'salle-et-materiel',
      'Prêt de matériel pour une manifestation associative',
      'Tables, barrières, sono',
      'calendar',
    ],
  ].map(([slug = '', name = '', summary = '', icon = '']) => ({ slug, name, summary, icon, authority })),
  categories: [
    { slug: 'environnement', name: 'Environnement', icon: 'leaf', count: 12 },
    { slug: 'ecole', name: 'École et jeunesse', icon: 'graduation-cap', count: 8 },
    { slug: 'solidarites', name: 'Solidarités', icon: 'users', count: 1 },
  ],
  news: [
    {
      slug: 'palmares',
      title: 'Le palmarès 2026 des Villes et Villages fleuris est ouvert',
      summary: 'Les communes peuvent s’inscrire jusqu’au 15 décembre.',
      publishedAt: new Date('2026-11-02T08:00:00Z'),
    },
  ],
};

const page = { title: words.title, description: words.description(stranger.portal.name_of) };

export const examples: PageExample[] = [
  {
    name: 'home',
    visit: stranger,
    page: { ...page, children: <Home visit={stranger} contents={contents} /> },
  },
  {
    name: 'home-first-day',
    visit: strangerToPlainPortal,
    page: {
      ...page,
      children: <Home visit={strangerToPlainPortal} contents={{ popular: [], categories: [], news: [] }} />,
    },
  },
];
