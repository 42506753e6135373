import { Button } from '../button/index.tsx';
import type { Example } from '../gallery/example.ts';
import { ProofOfWork } from './index.tsx';

export const examples: Example[] = [
  {
    title: 'Au-dessus du bouton d’un formulaire ouvert à tous',
    node: (
      <form method="post" action="#">
        <ProofOfWork challenge="" />
        <Button>Créer mon compte</Button>
      </form>
    ),
  },
];
