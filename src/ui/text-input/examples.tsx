import type { Example } from '../gallery/example.ts';
import { TextInput } from './index.tsx';

export const examples: Example[] = [
  {
    title: 'Simple',
    node: <TextInput id="nom" name="nom" label="Nom de la commune" autocomplete="organization" />,
  },
  {
    title: 'Aide et erreur',
    node: (
      <TextInput
        id="siret"
        name="siret"
        label="Numéro SIRET"
        hint="14 chiffres, espaces acceptés."
        error="Le numéro SIRET compte 14 chiffres, par exemple 217 300 456 00012"
        value="552-178-639-0013"
        inputmode="numeric"
        width="medium"
      />
    ),
  },
  {
    title: 'Avec une unité, facultatif',
    node: (
      <TextInput
        id="surface"
        name="surface"
        label="Surface fleurie en mètres carrés"
        optional
        suffix="m²"
        inputmode="decimal"
        width="short"
      />
    ),
  },
  {
    title: 'Vérifié ailleurs',
    node: (
      <TextInput
        id="naissance-nom"
        name="naissance-nom"
        label="Nom de naissance"
        value="FONTAINE"
        readOnly
        note="Information vérifiée par FranceConnect."
      />
    ),
  },
];

/** The label is the <h1>: shown as a page. */
export const pageExamples: Example[] = [
  {
    title: 'Une question, une page',
    node: (
      <TextInput
        id="habitants"
        name="habitants"
        label="Combien d’habitants compte votre commune ?"
        labelIsHeading
        width="short"
        inputmode="numeric"
      />
    ),
  },
];
