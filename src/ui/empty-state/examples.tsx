import { ButtonLink } from '../button/index.tsx';
import type { Example } from '../gallery/example.ts';
import { EmptyState } from './index.tsx';

export const examples: Example[] = [
  {
    title: 'Aucune demande encore',
    node: (
      <EmptyState
        icon="clipboard-list"
        title="Vous n’avez pas encore fait de demande"
        headingLevel={3}
        action={
          <ButtonLink href="/demarches" variant="secondary">
            Voir les démarches
          </ButtonLink>
        }
      >
        <p>Vos demandes s’afficheront ici, avec ce qui se passe ensuite.</p>
      </EmptyState>
    ),
  },
];
