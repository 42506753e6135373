import type { Example } from '../gallery/example.ts';
import { DateInput } from './index.tsx';

export const examples: Example[] = [
  {
    title: 'Date de naissance',
    node: (
      <DateInput
        id="naissance"
        name="naissance"
        label="Votre date de naissance"
        hint="Par exemple 27 3 1984"
        autocomplete="bday"
      />
    ),
  },
  {
    title: 'Une partie fausse',
    node: (
      <DateInput
        id="plantation"
        name="plantation"
        label="Date de la dernière plantation"
        value={{ day: '31', month: '14', year: '2026' }}
        error="Le mois va de 1 à 12, par exemple 5 pour mai"
        wrongParts={['month']}
      />
    ),
  },
];
