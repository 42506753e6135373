import { actingFor, type PageExample, signedIn } from '../../../frame/testing.ts';
import type { ShownSpace, SpaceGift } from '../../gift.ts';
import { words } from '../../messages.ts';
import { Dashboard } from './view.tsx';

const { link, viewer } = signedIn;
const [own, association] = viewer.spaces;

const tiles: SpaceGift['tiles'] = [
  {
    href: link('/mon-espace/demandes'),
    title: 'Demandes',
    description: 'En cours',
    icon: 'clipboard-list',
    count: 4,
  },
  {
    href: link('/brouillons'),
    title: 'Brouillons',
    description: 'À terminer et à transmettre',
    icon: 'file-pen',
    count: 5,
  },
  {
    href: link('/demarches'),
    title: 'Démarches',
    description: 'Commencer une nouvelle demande',
    icon: 'search',
  },
];

const busy: SpaceGift[] = [
  {
    tiles,
    actions: [
      {
        label: 'Compléter « Palmarès des Villes et Villages fleuris »',
        href: link('/demandes/VIO-26-7KM2Q'),
        detail:
          'Département de la Viorne — vos précisions sont attendues jusqu’au jeudi 3 décembre 2026 inclus.',
      },
    ],
    unnamed: { count: 2, label: 'Voir mes 2 autres brouillons', href: link('/brouillons') },
    latest: [
      {
        title: 'Palmarès des Villes et Villages fleuris',
        href: link('/demandes/VIO-26-7KM2Q'),
        detail: 'N° VIO-26-7KM2Q, transmise le 3 novembre 2026',
        status: { tone: 'action', text: 'À compléter' },
        progress: { value: 2, total: 3 },
      },
      {
        title: 'Prêt de matériel pour une manifestation associative',
        href: link('/demandes/VIO-26-9QD4B'),
        detail: 'N° VIO-26-9QD4B, transmise le 2 novembre 2026',
        status: { tone: 'success', text: 'Acceptée' },
        progress: { value: 3, total: 3 },
      },
    ],
  },
];

const showing = (
  name: string,
  space: ShownSpace['space'] | undefined,
  gifts: SpaceGift[],
  visit = signedIn,
): PageExample[] =>
  space
    ? [
        {
          name,
          visit,
          page: {
            layout: 'space',
            title: words.title,
            space: space.id,
            children: (
              <Dashboard shown={{ visit, viewer: visit.viewer, space, listIn: link }} gifts={gifts} />
            ),
          },
        },
      ]
    : [];

export const examples: PageExample[] = [
  ...showing('space', association, busy),
  ...showing('space-first-day', own, [{ tiles: tiles.map((tile) => ({ ...tile, count: 0 })) }]),
];

/** The page of an association of this name. */
export const spaceOf = (typed: string): PageExample[] => {
  const visit = actingFor(typed);
  return showing('space-typed', visit.viewer.spaces[1], busy, visit);
};
