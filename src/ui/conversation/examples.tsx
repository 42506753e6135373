import type { Example } from '../gallery/example.ts';
import { Conversation } from './index.tsx';

export const examples: Example[] = [
  {
    title: 'Un échange avec un service',
    node: (
      <Conversation
        label="Messages de la demande VIO-26-7KM2Q"
        items={[
          {
            id: 'message-1',
            author: 'Direction de l’environnement',
            date: 'mardi 3 novembre 2026 à 14 h 05',
            dateTime: '2026-11-03T14:05',
            text: 'Bonjour,\n\nLe jury passera entre le 15 juin et le 31 juillet. Vous trouverez ci-joint le plan de visite.',
            files: [{ name: 'plan-de-visite.pdf', detail: 'PDF, 480 ko', href: '/fichiers/plan' }],
            unread: true,
          },
          {
            id: 'message-2',
            author: 'Claire Fontaine',
            mine: true,
            byReader: true,
            date: 'mercredi 4 novembre 2026 à 9 h 12',
            dateTime: '2026-11-04T09:12',
            text: 'Bonjour, merci. Le maire sera présent le 22 juin.',
          },
          {
            id: 'message-3',
            author: 'Marc Aubert',
            mine: true,
            date: 'mercredi 4 novembre 2026 à 11 h 30',
            dateTime: '2026-11-04T11:30',
            text: 'Je serai là aussi.',
          },
        ]}
      />
    ),
  },
];
