import type { Example } from '../gallery/example.ts';
import { Select } from './index.tsx';

export const examples: Example[] = [
  {
    title: 'Une liste',
    node: (
      <Select
        id="forme"
        name="forme"
        label="Forme juridique"
        width="medium"
        value="mairie"
        options={[
          { value: 'mairie', label: 'Mairie' },
          { value: 'association', label: 'Association' },
          { value: 'syndicat', label: 'Syndicat intercommunal' },
        ]}
      />
    ),
  },
  {
    title: 'Par groupes, en erreur',
    node: (
      <Select
        id="canton"
        name="canton"
        label="Canton"
        error="Choisissez un canton, par exemple Plassans"
        options={[
          {
            label: 'Viorne Nord',
            options: [
              { value: 'plassans', label: 'Plassans' },
              { value: 'artaud', label: 'Les Artaud' },
            ],
          },
          { label: 'Viorne Sud', options: [{ value: 'sainte-roure', label: 'Sainte-Roure' }] },
        ]}
      />
    ),
  },
];
