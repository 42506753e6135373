import type { Example } from '../gallery/example.ts';
import { SavedState } from './index.tsx';

export const examples: Example[] = [
  { title: 'Enregistré', node: <SavedState text="Enregistré à 14 h 05" /> },
  {
    title: 'Pas enregistré',
    node: (
      <SavedState
        id="saved-state-failed"
        failed
        text="Pas enregistré depuis 14 h 05 : la connexion est coupée. Nous réessayons, gardez cette page ouverte."
      />
    ),
  },
];
