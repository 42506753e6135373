import type { Example } from '../gallery/example.ts';
import { CheckList, Facts } from './index.tsx';

export const examples: Example[] = [
  {
    title: 'En un coup d’œil',
    node: (
      <Facts
        items={[
          { icon: 'clock', label: 'Durée', value: 'environ 20 minutes' },
          { icon: 'euro', label: 'Coût', value: 'gratuit' },
          { icon: 'calendar', label: 'Jusqu’au', value: '30 avril 2027' },
        ]}
      />
    ),
  },
  {
    title: 'À préparer',
    node: (
      <CheckList
        items={[
          { label: 'La délibération du conseil municipal', note: 'PDF, 10 Mo au plus' },
          { label: 'De une à quatre photos des plantations' },
          { label: 'Le plan de gestion', note: 'Recommandé : vous pouvez transmettre sans lui' },
        ]}
      />
    ),
  },
];
