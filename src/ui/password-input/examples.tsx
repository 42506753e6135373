import type { Example } from '../gallery/example.ts';
import { PasswordInput } from './index.tsx';

export const examples: Example[] = [
  {
    title: 'Nouveau mot de passe, en erreur',
    node: (
      <PasswordInput
        id="mot-de-passe"
        name="password"
        label="Mot de passe"
        hint="Au moins 12 caractères ; une phrase de quatre mots convient."
        autocomplete="new-password"
        error="Le mot de passe compte 8 caractères : ajoutez-en au moins 4"
      />
    ),
  },
];
