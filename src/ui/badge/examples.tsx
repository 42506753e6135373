import type { Example } from '../gallery/example.ts';
import { Badge } from './index.tsx';

export const examples: Example[] = [
  {
    title: 'Nombre en attente',
    node: (
      <p>
        Messages <Badge count={3} label="messages non lus" />
      </p>
    ),
  },
];
