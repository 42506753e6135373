import type { Example } from '../gallery/example.ts';
import { TextInput } from '../text-input/index.tsx';
import { Fieldset } from './index.tsx';

export const examples: Example[] = [
  {
    title: 'Une adresse en plusieurs champs',
    node: (
      <Fieldset id="adresse" label="Adresse de la mairie" group>
        <TextInput
          id="adresse-street"
          name="adresse.street"
          label="Numéro et rue"
          autocomplete="address-line1"
        />
        <TextInput
          id="adresse-postcode"
          name="adresse.postcode"
          label="Code postal"
          width="short"
          inputmode="numeric"
          autocomplete="postal-code"
        />
        <TextInput id="adresse-town" name="adresse.town" label="Commune" autocomplete="address-level2" />
      </Fieldset>
    ),
  },
];
