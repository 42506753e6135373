import type { Example } from '../gallery/example.ts';
import { Status } from '../status/index.tsx';
import { PageTitle } from './index.tsx';

export const pageExamples: Example[] = [
  {
    title: 'Titre avec surtitre et état',
    node: (
      <PageTitle
        caption="Demande VIO-26-7KM2Q"
        lead="Déposée le mardi 3 novembre 2026 pour la mairie de Plassans."
        aside={<Status tone="information">En cours d’examen</Status>}
      >
        Palmarès des Villes et Villages fleuris
      </PageTitle>
    ),
  },
];
