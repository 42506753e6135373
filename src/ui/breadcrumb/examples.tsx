import type { Example } from '../gallery/example.ts';
import { Breadcrumb } from './index.tsx';

export const examples: Example[] = [
  {
    title: 'Trois niveaux',
    node: (
      <Breadcrumb
        items={[
          { label: 'Accueil', href: '/' },
          { label: 'Démarches', href: '/demarches' },
          { label: 'Palmarès des Villes et Villages fleuris' },
        ]}
      />
    ),
  },
];
