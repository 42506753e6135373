import type { Example } from '../gallery/example.ts';
import { Radios } from './index.tsx';

export const examples: Example[] = [
  {
    title: 'Oui ou non',
    node: (
      <Radios
        id="deja-inscrite"
        name="deja-inscrite"
        label="Votre commune a-t-elle déjà participé ?"
        inline
        value="oui"
        options={[
          { value: 'oui', label: 'Oui' },
          { value: 'non', label: 'Non' },
        ]}
      />
    ),
  },
  {
    title: 'Avec des aides et une erreur',
    node: (
      <Radios
        id="categorie"
        name="categorie"
        label="Dans quelle catégorie concourez-vous ?"
        hint="Elle dépend du nombre d’habitants au dernier recensement."
        error="Choisissez une catégorie, par exemple la première si vous avez moins de 1 000 habitants"
        options={[
          { value: '1', label: 'Première catégorie', hint: 'Moins de 1 000 habitants' },
          { value: '2', label: 'Deuxième catégorie', hint: 'De 1 000 à 5 000 habitants' },
          { value: '3', label: 'Troisième catégorie', hint: 'Plus de 5 000 habitants' },
        ]}
      />
    ),
  },
];
