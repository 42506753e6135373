import type { Example } from '../gallery/example.ts';
import { ErrorSummary } from './index.tsx';

export const examples: Example[] = [
  {
    title: 'Deux problèmes',
    node: (
      <ErrorSummary
        problems={[
          { input: 'siret', message: 'Le numéro SIRET compte 14 chiffres, par exemple 217 300 456 00012' },
          { input: 'plantation.month', message: 'Le mois va de 1 à 12, par exemple 5 pour mai' },
        ]}
      />
    ),
  },
];
