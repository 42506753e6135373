import type { Example } from '../gallery/example.ts';
import { SearchField } from './index.tsx';

export const examples: Example[] = [
  {
    title: 'Dans une liste',
    node: (
      <SearchField
        id="recherche-liste"
        name="recherche"
        label="Rechercher une demande"
        value="Plassans"
        action="/agent"
      />
    ),
  },
  {
    title: 'Grande, avec un exemple',
    node: (
      <SearchField
        id="recherche-grande"
        name="recherche"
        label="Rechercher une démarche"
        hint="Par exemple : acte de naissance, cantine, fleurissement"
        action="/demarches"
        large
      />
    ),
  },
];
