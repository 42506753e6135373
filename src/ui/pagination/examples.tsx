import type { Example } from '../gallery/example.ts';
import { Pagination } from './index.tsx';

export const examples: Example[] = [
  {
    title: 'Au milieu d’une liste',
    node: (
      <Pagination
        label="Pages de la liste des demandes"
        previousHref="?avant=a"
        nextHref="?apres=b"
        position="51 à 100"
      />
    ),
  },
];
