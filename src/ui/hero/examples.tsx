import type { Example } from '../gallery/example.ts';
import { SearchField } from '../search-field/index.tsx';
import { Hero } from './index.tsx';

export const pageExamples: Example[] = [
  {
    title: 'La grande question, sans bannière',
    node: (
      <Hero title="Que souhaitez-vous faire ?" lead="Les démarches du Département et de votre commune.">
        <SearchField
          id="recherche-accueil"
          name="recherche"
          label="Rechercher une démarche"
          labelHidden
          action="/demarches"
          large
        />
      </Hero>
    ),
  },
];
