import type { Example } from '../gallery/example.ts';
import { Checkbox, Checkboxes } from './index.tsx';

const places = [
  { value: 'mairie', label: 'Les abords de la mairie' },
  { value: 'ecole', label: 'Les écoles', hint: 'Cour et abords immédiats' },
  { value: 'cimetiere', label: 'Le cimetière' },
];

export const examples: Example[] = [
  {
    title: 'Plusieurs réponses',
    node: (
      <Checkboxes
        id="lieux"
        name="lieux"
        label="Quels lieux avez-vous fleuris ?"
        hint="Plusieurs réponses possibles."
        values={['mairie']}
        options={places}
      />
    ),
  },
  {
    title: 'En erreur',
    node: (
      <Checkboxes
        id="lieux-vides"
        name="lieux"
        label="Quels lieux avez-vous fleuris ?"
        error="Cochez au moins un lieu, par exemple les abords de la mairie"
        options={places}
      />
    ),
  },
  {
    title: 'Une case seule',
    node: (
      <Checkbox
        id="certifie"
        name="certifie"
        label="Je certifie l’exactitude des renseignements donnés dans cette demande"
      />
    ),
  },
  {
    title: 'Une case seule, en erreur',
    node: (
      <Checkbox
        id="accepte"
        name="accepte"
        label="J’accepte que le Département utilise ces données pour instruire ma demande"
        error="Cochez la case pour transmettre votre demande"
      />
    ),
  },
];
