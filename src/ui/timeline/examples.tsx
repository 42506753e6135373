import type { Example } from '../gallery/example.ts';
import { Timeline } from './index.tsx';

export const examples: Example[] = [
  {
    title: 'Ce qui se passe ensuite',
    node: (
      <Timeline
        label="Étapes de la demande"
        items={[
          {
            title: 'Demande transmise',
            date: 'mardi 3 novembre 2026 à 14 h 05',
            dateTime: '2026-11-03T14:05',
          },
          {
            title: 'Le service vérifie votre dossier',
            state: 'current',
            date: 'avant le vendredi 20 novembre 2026',
          },
          { title: 'Visite du jury', state: 'upcoming', date: 'entre le 15 juin et le 31 juillet 2027' },
        ]}
      />
    ),
  },
  {
    title: 'Un historique',
    node: (
      <Timeline
        label="Historique"
        history
        items={[
          {
            title: 'Message reçu',
            icon: 'message-square-text',
            date: '4 novembre 2026 à 9 h 12',
            dateTime: '2026-11-04T09:12',
            by: 'Claire Fontaine',
          },
          {
            title: 'Dossier pris en charge',
            icon: 'settings',
            date: '4 novembre 2026 à 8 h 40',
            dateTime: '2026-11-04T08:40',
            by: 'Marc Rougon',
          },
        ]}
      />
    ),
  },
];
