import type { Example } from '../gallery/example.ts';
import { FilterList } from './index.tsx';

export const examples: Example[] = [
  {
    title: 'Catégories',
    node: (
      <FilterList
        label="Filtrer par catégorie"
        items={[
          { href: '?', label: 'Toutes', count: 34 },
          { href: '?categorie=palmares', label: 'Palmarès', count: 2, icon: 'trophy', current: true },
          { href: '?categorie=etat-civil', label: 'État civil', count: 9, icon: 'id-card' },
        ]}
      />
    ),
  },
  {
    title: 'Listes d’un agent',
    node: (
      <FilterList
        label="Mes listes"
        vertical
        items={[
          { href: '?liste=a-prendre', label: 'À prendre en charge', count: 12, current: true },
          { href: '?liste=a-moi', label: 'Suivies par moi', count: 7 },
          { href: '?liste=complements', label: 'En attente de complément', count: 3 },
        ]}
      />
    ),
  },
];
