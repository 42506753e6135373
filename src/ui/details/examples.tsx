import type { Example } from '../gallery/example.ts';
import { Details } from './index.tsx';

export const examples: Example[] = [
  {
    title: 'Une aide',
    node: (
      <Details summary="Où trouver le numéro SIRET ?">
        <p>Sur l’avis de situation de l’Insee, ou sur tout courrier de votre trésorerie : 14 chiffres.</p>
      </Details>
    ),
  },
];
