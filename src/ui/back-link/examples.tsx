import type { Example } from '../gallery/example.ts';
import { BackLink } from './index.tsx';

export const examples: Example[] = [
  { title: 'Retour', node: <BackLink href="/demarches" /> },
  { title: 'Avec sa destination', node: <BackLink href="/mon-espace">Retour à mon espace</BackLink> },
];
