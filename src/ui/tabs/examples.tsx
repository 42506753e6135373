import type { Example } from '../gallery/example.ts';
import { Tabs } from './index.tsx';

export const examples: Example[] = [
  {
    title: 'Les parties d’une demande',
    node: (
      <Tabs
        label="Parties de la demande"
        items={[
          { href: '/demandes/1', label: 'Demande', current: true },
          { href: '/demandes/1/messages', label: 'Messages', badge: { count: 1, label: 'message non lu' } },
          { href: '/demandes/1/documents', label: 'Documents' },
          { href: '/demandes/1/historique', label: 'Historique' },
        ]}
      />
    ),
  },
];
