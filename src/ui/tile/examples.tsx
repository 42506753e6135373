import type { Example } from '../gallery/example.ts';
import { Tiles } from './index.tsx';

export const examples: Example[] = [
  {
    title: 'Des démarches',
    node: (
      <Tiles
        items={[
          {
            href: '/d/1',
            title: 'Acte de naissance',
            description: 'Demander une copie ou un extrait',
            icon: 'baby',
          },
          {
            href: '/d/2',
            title: 'Inscription scolaire',
            description: 'Première entrée, changement d’école',
            icon: 'graduation-cap',
          },
          { href: '/d/3', title: 'Carte d’identité', description: 'Prendre rendez-vous', icon: 'id-card' },
        ]}
      />
    ),
  },
  {
    title: 'Les parties d’un espace',
    node: (
      <Tiles
        items={[
          { href: '/e/1', title: 'Demandes', icon: 'clipboard-list', count: 4 },
          { href: '/e/2', title: 'Brouillons', icon: 'file-pen', count: 1 },
        ]}
      />
    ),
  },
];
