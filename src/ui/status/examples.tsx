import type { Example } from '../gallery/example.ts';
import { Status } from './index.tsx';

export const examples: Example[] = [
  {
    title: 'Les cinq tons',
    node: (
      <ul>
        <li>
          <Status tone="neutral">Brouillon</Status>
        </li>
        <li>
          <Status tone="information">En cours d’examen</Status>
        </li>
        <li>
          <Status tone="action">À compléter</Status>
        </li>
        <li>
          <Status tone="success">Acceptée</Status>
        </li>
        <li>
          <Status tone="danger">Refusée</Status>
        </li>
      </ul>
    ),
  },
];
