import type { Example } from '../gallery/example.ts';
import { ConfirmationPanel } from './index.tsx';

export const pageExamples: Example[] = [
  {
    title: 'Le ticket',
    node: (
      <ConfirmationPanel
        title="Demande transmise"
        numberLabel="Votre numéro de demande"
        number="VIO-26-7KM2Q"
      >
        <p>Un accusé de réception part à l’adresse mairie@plassans.fr.</p>
      </ConfirmationPanel>
    ),
  },
];
