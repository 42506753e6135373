import type { Example } from '../gallery/example.ts';
import { Tag } from './index.tsx';

export const examples: Example[] = [
  {
    title: 'Des faits',
    node: (
      <p>
        <Tag framed>Département de la Viorne</Tag> <Tag icon="lock">Compte nécessaire</Tag>{' '}
        <Tag icon="clock">en 10 min</Tag>
      </p>
    ),
  },
];
